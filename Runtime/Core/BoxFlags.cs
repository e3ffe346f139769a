namespace CoroGen.CompilerServices;

/// <summary>What is true of a box, seldom but in one case: boxes that others await are children. A part of its <see cref="BoxState"/>.</summary>
[Flags]
internal enum BoxFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Another box awaits it, and it is no task.</summary>
    Child = 1,

    /// <summary>Its timer was due, and it stands in the ready queue for that.</summary>
    TimerFired = 2,

    /// <summary>See <see cref="CoroutineBox.AwaitsUncancelably"/>.</summary>
    AwaitsUncancelably = 4,

    /// <summary>Of a root: <see cref="CoroTask.PendingStart"/> is there.</summary>
    PendingStart = 8,
}
