using System.Runtime.InteropServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// All that a step has to know of a box, in one word: a box that is resumed with nothing but what it waited for is told by one test, where five
/// were a quarter of the step. Each part can still be read and written by itself.
/// </summary>
[StructLayout(LayoutKind.Explicit)]
internal struct BoxState
{
    // What says nothing of the present step.
    private static readonly uint s_lasting =
        new BoxState { Task = TaskFlags.Exposed | TaskFlags.Offered | TaskFlags.ReportedAfterShield, Status = (CoroStatus)byte.MaxValue }._word;

    // A root, whose wait has ended well or that only let an iteration pass: nothing else has happened to it. The processor decides in which order
    // the bytes of a word stand; to the code that runs in the end, these are constants.
    private static readonly uint s_notResumed = ~(s_lasting | new BoxState { Wait = WaitState.Woken }._word);

    // A root that waits, or may have been woken since.
    private static readonly uint s_notSuspended = ~(s_lasting | new BoxState { Wait = WaitState.Pending | WaitState.Woken }._word);

    // A root at whose leaf may arrive something else than what it waits for, or a child, whose root knows.
    private static readonly uint s_mayArrive =
        new BoxState { Flags = BoxFlags.Child, Cancellation = CancellationFlags.Delivering | CancellationFlags.AwaitFailed }._word;

    // A root whose frames may be left by a cancellation, or a child, whose root knows.
    private static readonly uint s_mayUnwind = new BoxState { Flags = BoxFlags.Child, Cancellation = CancellationFlags.Unwinding }._word;

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

    /// <summary>What is true of the task, in the other bits of the same byte.</summary>
    [FieldOffset(2)]
    public TaskFlags Task;

    /// <summary>How far it is.</summary>
    [FieldOffset(3)]
    public CoroStatus Status;

    /// <summary>Whether a step of this box, which was dequeued, has only to run the frames of a root on.</summary>
    public readonly bool IsPlainlyResumed => (_word & s_notResumed) == 0;

    /// <summary>Whether a step that has ended without the end of the frames has only left them suspended.</summary>
    public readonly bool IsPlainlySuspended => (_word & s_notSuspended) == 0;

    /// <summary>Whether something else than what it waits for may arrive at the leaf.</summary>
    public readonly bool MayArrive => (_word & s_mayArrive) != 0;

    /// <summary>Whether its frames may be left by a cancellation.</summary>
    public readonly bool MayUnwind => (_word & s_mayUnwind) != 0;

    /// <summary>Begins a step of a box that is <see cref="IsPlainlyResumed"/>.</summary>
    public void BeginPlainStep() => _word &= s_lasting;
}
