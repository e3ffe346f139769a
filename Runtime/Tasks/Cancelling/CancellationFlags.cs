namespace CoroGen;

/// <summary>The states of a <see cref="Cancellation"/>. More than one may be set; in one byte, because tasks cost what they weigh.</summary>
[Flags]
internal enum CancellationFlags : byte
{
    /// <summary>Nobody wants the task cancelled, or the leaf does now what a cancellation asks of it.</summary>
    None = 0,

    /// <summary>A request waits for the next step.</summary>
    Requested = 1,

    /// <summary>The running step delivers a cancellation, and the leaf has not taken it yet.</summary>
    Delivering = 2,

    /// <summary>Frames are left without an exception.</summary>
    Unwinding = 4,

    /// <summary>No cancellation, but it comes by the same way: an await could not begin, and the next step throws what it failed with.</summary>
    AwaitFailed = 8,
}
