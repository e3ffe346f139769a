namespace CoroGen;

/// <summary>How far the cancellation of a task is. More than one may be set; in one byte, because tasks cost what they weigh.</summary>
[Flags]
internal enum CancellationFlags : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>A request waits for the next step.</summary>
    Requested = 1,

    /// <summary>The running step delivers a cancellation, and the leaf has not taken it yet.</summary>
    Delivering = 2,

    /// <summary>Frames are left without an exception.</summary>
    Unwinding = 4,
}
