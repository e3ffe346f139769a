using System.Runtime.InteropServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// All that a step has to know of a box, in one word: a box that is resumed with nothing but what it waited for is told by one test, where five
/// were a quarter of the step. Each part can still be read and written by itself.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct BoxState
{
    // A root, whose wait has ended well or that only let an iteration pass: nothing else has happened to it.
    private const uint Resumed = (uint)WaitState.Woken;

    // A root that waits, or may have been woken since.
    private const uint Suspended = (uint)(WaitState.Pending | WaitState.Woken);

    [FieldOffset(0)]
    private uint _word;

    /// <summary>How the present wait stands.</summary>
    [FieldOffset(0)]
    public WaitState Wait;

    /// <summary>Of a root: the state of its <see cref="CoroGen.Cancellation"/>.</summary>
    [FieldOffset(1)]
    public CancellationFlags Cancellation;

    /// <summary>What is true of the box besides.</summary>
    [FieldOffset(2)]
    public BoxFlags Flags;

    /// <summary>Whether a step of this box, which was dequeued, has only to run the frames of a root on.</summary>
    public readonly bool IsPlainlyResumed => (_word & ~Resumed) == 0;

    /// <summary>Whether a step that has ended without the end of the frames has only left them suspended.</summary>
    public readonly bool IsPlainlySuspended => (_word & ~Suspended) == 0;

    /// <summary>Begins a step of a box that is <see cref="IsPlainlyResumed"/>.</summary>
    public void BeginPlainStep() => _word = 0;
}
