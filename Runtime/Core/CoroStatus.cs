namespace CoroGen.CompilerServices;

/// <summary>The life of a box: cold, running or suspended, and its three ends.</summary>
internal enum CoroStatus : byte
{
    /// <summary>Nothing of the coroutine has run.</summary>
    Created,

    /// <summary>It is awaited, or a task; or a future without a result.</summary>
    Pending,

    /// <summary>It returned.</summary>
    Succeeded,

    /// <summary>An exception left it.</summary>
    Faulted,

    /// <summary>It ended by cancellation.</summary>
    Canceled,

    /// <summary>It failed with a cancellation that was not its own: a gather of which a child was cancelled.</summary>
    FaultedByCancellation,
}
