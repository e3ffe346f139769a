using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// The heap object that holds a tree of frames. It is what the loop resumes and, because a box waits for one leaf at a time, also the node
/// that stands in wait lists and in the timer heap. Every box is a <see cref="CoroTask"/>: the root box of a tree is the task itself, a
/// box awaited by another one (recursion, interface calls, large frames) is a child of it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CoroutineBox : LoopItem
{
    // A struct would be aligned as a reference is, and make tasks larger.
    private uint _state;

    /// <summary>
    /// The number of the <see cref="FrameEntry{TFrame}"/> of the frame in this box that the next step runs on without its callers; 0 for none, when it runs
    /// the outermost frame. It holds as long as that frame suspends again.
    /// </summary>
    internal ushort Entry;

    /// <summary>Where that frame stands in this object; 0 for none.</summary>
    internal ushort EntryOffset;

    // A root has no parent, and only a root knows its leaf; a child reaches its loop by its root. Tasks are spawned in numbers, so each
    // reference counts, and each store of one.
    private CoroutineBox? _parentOrLeaf;
    private object? _rootOrLoop;

    private protected CoroutineBox()
    {
    }

    /// <summary>What a step has to know of this box.</summary>
    internal ref BoxState State
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<uint, BoxState>(ref _state);
    }

    private bool IsChild => (State.Flags & BoxFlags.Child) != 0;

    /// <summary>
    /// Set while the box waits, in a method that has handlers, for an awaiter that is neither the library's nor one of a <see cref="Task"/>: the
    /// compiler's machine cannot leave such an await to enter its handlers, and the frame does not either.
    /// </summary>
    internal bool AwaitsUncancelably
    {
        get => (State.Flags & BoxFlags.AwaitsUncancelably) != 0;
        set => State.Flags = value ? State.Flags | BoxFlags.AwaitsUncancelably : State.Flags & ~BoxFlags.AwaitsUncancelably;
    }

    /// <summary>The task in whose steps this box runs; the box itself unless another one awaits it.</summary>
    internal CoroTask Root => Unsafe.As<CoroTask>(IsChild ? _rootOrLoop! : this);

    /// <summary>Of a child: the box that awaits it.</summary>
    internal CoroutineBox? Parent => IsChild ? _parentOrLeaf : null;

    /// <summary>Of a root, until it has ended: the box in its tree that is suspended at a leaf.</summary>
    internal CoroutineBox? Leaf
    {
        get => _parentOrLeaf;
        set => _parentOrLeaf = value;
    }

    /// <summary>Where the frames in this object end, as <see cref="At"/> counts; 0 if it has none.</summary>
    private protected virtual int FramesEnd => 0;

    /// <summary>The loop of the task; null until the box runs.</summary>
    internal EventLoop? LoopOrNull
    {
        get => Unsafe.As<EventLoop?>(IsChild ? Root._rootOrLoop : _rootOrLoop);
        private protected set
        {
            Debug.Assert(!IsChild, "A child has the loop of its root.");
            _rootOrLoop = value;
        }
    }

    /// <summary>What this box waits for, where a cancel has to know: a task, a future, or the await of a foreign awaitable.</summary>
    internal LoopItem? Awaited;

    /// <summary>How the present wait stands.</summary>
    internal WaitState Wait
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => State.Wait;
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => State.Wait = value;
    }

    /// <summary>The loop of the task, once the box runs.</summary>
    internal EventLoop Loop => LoopOrNull!;

    /// <summary>
    /// True for a box that cannot be resumed with a cancellation where it now stands, so that the cancellation waits for its next
    /// suspension. Only a method with handlers at a foreign awaiter is like that.
    /// </summary>
    internal virtual bool DefersCancellation => AwaitsUncancelably;

    /// <summary>
    /// True while a cancelled task leaves its frames. A frame whose await stands inside a <c>try</c> looks here after a call of
    /// <see cref="ICoroutineFrame{TResult}.MoveNext"/> returned false; all others just return false to their callers.
    /// </summary>
    internal bool IsUnwinding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => State.MayUnwind && Root.Cancellation.IsUnwinding;
    }

    /// <summary>
    /// True once in a step that delivers a cancellation: the leaf that was suspended takes it, cleans up, and unwinds. Generated code
    /// calls this when an await of a foreign awaitable is resumed. If the await failed when it was to begin, this throws what it failed with.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [StackTraceHidden]
    internal bool TakeCancellation() => State.MayArrive && Root.Cancellation.HasArrival && Root.Cancellation.TakeArrival();

    /// <summary>Starts to leave the frames without an exception.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    internal bool Unwind() => Root.Cancellation.Unwind();

    /// <summary>Starts to leave the frames by the cancellation with which something awaited has ended.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    internal bool UnwindBy(CoroTask canceled) => Root.Cancellation.UnwindBy(canceled);

    /// <summary>
    /// Suspends at an awaiter that has only <see cref="INotifyCompletion"/>. What the awaiter throws here is thrown by the next step, where the
    /// await stands: now the frames are suspending, and their <c>finally</c> blocks do not run.
    /// </summary>
    /// <param name="awaiter">The awaiter.</param>
    /// <param name="hasHandlers">Whether a frame awaits whose method has handlers; see <see cref="UnthrownAwaitException"/>.</param>
    internal void AwaitOnCompleted<TAwaiter>(ref TAwaiter awaiter, bool hasHandlers = false)
        where TAwaiter : INotifyCompletion
    {
        // The library's own awaiters, which reach this place by way of an extension or of dynamic code, need no continuation.
        if (awaiter is ICoroAwaiter)
        {
            ((ICoroAwaiter)awaiter).Suspend(this);
            return;
        }

        if (BeginExternalWait(ref awaiter, hasHandlers) is not { } wait) return;
        try
        {
            awaiter.OnCompleted(wait.Continuation);
        }
        catch (Exception exception)
        {
            FailExternalWait(exception);
        }
    }

    /// <summary>Suspends at an awaiter; see <see cref="AwaitOnCompleted"/>.</summary>
    internal void AwaitUnsafeOnCompleted<TAwaiter>(ref TAwaiter awaiter, bool hasHandlers = false)
        where TAwaiter : ICriticalNotifyCompletion
    {
        // The library's own awaiters, which reach this place by way of an extension or of dynamic code, need no continuation.
        if (awaiter is ICoroAwaiter)
        {
            ((ICoroAwaiter)awaiter).Suspend(this);
            return;
        }

        if (BeginExternalWait(ref awaiter, hasHandlers) is not { } wait) return;
        try
        {
            awaiter.UnsafeOnCompleted(wait.Continuation);
        }
        catch (Exception exception)
        {
            FailExternalWait(exception);
        }
    }

    /// <summary>Makes this box, which was claimed, a part of the tree of the box that awaits it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BecomeChild(CoroutineBox parent)
    {
        _parentOrLeaf = parent;
        _rootOrLoop = parent.Root;
        State.Flags |= BoxFlags.Child;
    }

    /// <summary>Takes this box out of its tree.</summary>
    private protected void LeaveTree()
    {
        _parentOrLeaf = null;
        _rootOrLoop = null;
        State.Flags &= ~BoxFlags.Child;
    }

    /// <summary>Says that this box, which its leaf has put in some wait list, waits and may be cancelled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginWait()
    {
        Wait = WaitState.Pending;
        var root = Root;
        if (!ReferenceEquals(root.Leaf, this)) root.Leaf = this;
    }

    /// <summary>Has the next step run a frame on that suspends again, unless one that it awaits has said so before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReenterAt<TFrame>(ref TFrame frame)
        where TFrame : struct, IReentrantFrame
    {
        // The innermost frame comes first. A frame stands behind the beginning of the one that awaits it: so behind the frame that is entered now is only one
        // that this has come to await. And the frames of an async iterator are in the iterator, wherever that is, and have this box only for the present move.
        var offset = (nuint)Unsafe.ByteOffset(ref Unsafe.As<RawData>(this).First, ref Unsafe.As<TFrame, byte>(ref frame));
        if (offset > EntryOffset) EnterAt(offset, FrameEntry<TFrame>.Number);
    }

    /// <summary>Has the next step begin at the root.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ForgetEntry()
    {
        Entry = 0;
        EntryOffset = 0;
    }

    /// <summary>A place in this object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected ref byte At(ushort offset) => ref Unsafe.AddByteOffset(ref Unsafe.As<RawData>(this).First, (nuint)offset);

    /// <summary>The place of a frame that ends with this object.</summary>
    private protected int EndOf<TFrame>(ref TFrame frame)
        where TFrame : struct =>
        (int)Unsafe.ByteOffset(ref Unsafe.As<RawData>(this).First, ref Unsafe.As<TFrame, byte>(ref frame)) + Unsafe.SizeOf<TFrame>();

    /// <summary>Queues a box that waits; does nothing if it was already woken or cancelled.</summary>
    /// <returns>Whether it was waiting.</returns>
    internal bool Wake()
    {
        if (Wait != WaitState.Pending) return false;
        Wait = WaitState.Woken;
        Loop.Enqueue(this);
        return true;
    }

    /// <summary>Queues a box that waits, for its leaf to be told that the wait was cancelled.</summary>
    internal void CancelWait()
    {
        Debug.Assert(Wait == WaitState.Pending, "Only a pending wait can be cancelled.");
        Wait = WaitState.Canceled;
        Loop.RemoveTimer(this);
        if (Awaited is ExternalWait wait)
        {
            Root.Cancellation.KeepAbandoned(wait);
            wait.Abandon();
            Awaited = null;
        }

        Loop.Enqueue(this);
    }

    /// <summary>Queues this box for the next iteration, as <c>sleep(0)</c> does: there is no wait that a cancel could take back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reschedule() => Loop.Enqueue(this);

    /// <summary>
    /// Ends an await that could not begin: the exception enters the task in the next iteration, as asyncio has it, unless a cancellation comes before.
    /// </summary>
    internal void FailAwait(Exception exception)
    {
        Root.Cancellation.KeepAwaitError(exception);
        Reschedule();
    }

    /// <summary>Runs this box from where it stopped and keeps its outcome.</summary>
    /// <returns>False when it is suspended, or unwound with <see cref="IsUnwinding"/> set.</returns>
    internal abstract bool Advance();

    internal override void Run(EventLoop loop)
    {
        if ((State.Flags & BoxFlags.TimerFired) != 0)
        {
            // asyncio's sleep is a timer that sets a future: the sleeper resumes one iteration after its timer ran.
            State.Flags &= ~BoxFlags.TimerFired;
            Wake();
            return;
        }

        Root.Step(this);
    }

    internal sealed override IEnumerable<CoroTask> WaitingTasks => [Root];

    internal sealed override void MarkDue() => State.Flags |= BoxFlags.TimerFired;

    private void EnterAt(nuint offset, ushort number)
    {
        // A frame that is left does not suspend, though it returns as if it did.
        if (offset >= (nuint)FramesEnd || offset > ushort.MaxValue || number == 0 || IsUnwinding) return;
        EntryOffset = (ushort)offset;
        Entry = number;
    }

    private void FailExternalWait(Exception exception)
    {
        // The awaiter ends such an await all the same, and a cancellation waits for that.
        if (AwaitsUncancelably) exception = new UnthrownAwaitException(exception);
        if (Wait == WaitState.Woken)
        {
            // The awaiter has called its continuation, and thrown then: the box is queued already.
            Root.Cancellation.KeepAwaitError(exception);
            return;
        }

        (Awaited as ExternalWait)?.LetGo();
        Awaited = null;
        Wait = WaitState.None;
        FailAwait(exception);
    }

    /// <summary>Makes the box wait.</summary>
    /// <returns>What is to be given to the awaiter; null if that was done for a box that has abandoned the wait.</returns>
    private ExternalWait? BeginExternalWait<TAwaiter>(ref TAwaiter awaiter, bool hasHandlers)
    {
        AwaitsUncancelably = hasHandlers && !TaskAwaiters<TAwaiter>.Contain;
        var task = TaskBehind.Of(ref awaiter);
        var abandoned = task is null ? null : Loop.TryTakeAbandonedWait(task);
        abandoned?.Serve(this);
        var wait = abandoned ?? ExternalWait.Rent(this, task);
        Awaited = wait;
        BeginWait();
        return abandoned is null ? wait : null;
    }

    // What every object looks like from its first field on.
    private sealed class RawData
    {
        public byte First;
    }
}
