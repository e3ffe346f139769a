using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>How a task is cancelled, and how a cancellation leaves its frames without a throw.</content>
public abstract partial class CoroTask
{
    private CancellationFlags _cancellation;

    /// <summary>Set while a step delivers a cancellation, until the leaf takes it.</summary>
    internal bool ResumesCanceled
    {
        get => (_cancellation & CancellationFlags.Delivering) != 0;
        set => Set(CancellationFlags.Delivering, value);
    }

    /// <summary>Set while frames are left without an exception.</summary>
    internal bool Unwinding
    {
        get => (_cancellation & CancellationFlags.Unwinding) != 0;
        set => Set(CancellationFlags.Unwinding, value);
    }

    /// <summary>Whether something else than the end of what it waits for arrives at the leaf in this step.</summary>
    internal bool ResumesOtherwise
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_cancellation & (CancellationFlags.Delivering | CancellationFlags.AwaitFailed)) != 0;
    }

    private bool MustCancel
    {
        get => (_cancellation & CancellationFlags.Requested) != 0;
        set => Set(CancellationFlags.Requested, value);
    }

    /// <summary>
    /// Requests that the task ends by cancellation: what it waits for is cancelled, and at its await it meets a
    /// <see cref="CoroCanceledException"/>, at the latest at its next suspension. It may clean up, or catch the exception and go on.
    /// </summary>
    /// <param name="message">The message of the exception.</param>
    /// <returns>False if it had already ended.</returns>
    /// <remarks>Mirrors <c>Task.cancel(msg)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Task.cancel.</remarks>
    public bool Cancel(string? message = null) => CancelCore(message);

    /// <summary>Takes one request to cancel back.</summary>
    /// <returns>The number of requests that remain.</returns>
    /// <remarks>Mirrors <c>Task.uncancel()</c>.</remarks>
    public int Uncancel()
    {
        if (CancellationRequests > 0 && --CancellationRequests == 0) MustCancel = false;
        return CancellationRequests;
    }

    internal virtual bool CancelCore(string? message)
    {
        if (IsCompleted)
        {
            MarkRetrieved();
            return false;
        }

        // Tasks that await tasks may stand in line by the hundred thousand: the request walks down the line in a loop.
        var task = this;
        while (task.FileRequest() is { } awaited) task = awaited;
        var leaf = task.Leaf;
        if (leaf is { Wait: WaitState.Pending } && task.TryCancelWait(leaf, message)) return true;

        // The cancellation of the wait is on its way already, with the message of the first request.
        if (leaf is { Wait: WaitState.Canceled }) return true;
        task.MustCancel = true;
        task.CancelMessage = message;
        return true;
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The task that this one awaits and to which the request goes on; null if it awaits something else.</returns>
    private CoroTask? FileRequest()
    {
        CancellationRequests++;
        return Leaf is { Wait: WaitState.Pending, DefersCancellation: false, Awaited: CoroTask { IsCompleted: false, _id: not 0 } awaited } ? awaited : null;
    }

    /// <summary>Takes the cancellation that this step delivers. It comes before a failure of the await, which nobody hears of then.</summary>
    internal bool TakeRequest()
    {
        if (!ResumesCanceled) return false;
        ResumesCanceled = false;
        Deliveries++;
        TakeAwaitError();
        return true;
    }

    /// <summary>Has the next step throw, at the await that could not begin.</summary>
    internal void KeepAwaitError(Exception exception)
    {
        Set(CancellationFlags.AwaitFailed, true);
        UnwindError = ExceptionDispatchInfo.Capture(exception);
    }

    /// <summary>What the await failed with at which the task stands, for its leaf to throw; null if it began.</summary>
    internal ExceptionDispatchInfo? TakeAwaitError()
    {
        if ((_cancellation & CancellationFlags.AwaitFailed) == 0) return null;
        Set(CancellationFlags.AwaitFailed, false);
        return TakeUnwindError();
    }

    /// <summary>Tells of what an awaiter threw as its await was to begin, where it cannot be thrown there; see <see cref="UnthrownAwaitException"/>.</summary>
    internal void ReportAwaitError(Exception exception) => Loop.CallExceptionHandler(new LoopExceptionContext(UnthrownAwaitException.Text, exception) { Task = this });

    /// <summary>Ends the unwinding of this task by its exception.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    internal void ThrowUnwinding()
    {
        Unwinding = false;
        TakeUnwindError()?.Throw();
        throw new CoroCanceledException(CancelMessage);
    }

    /// <summary>Ends the unwinding of this task where its exception is kept pending.</summary>
    internal Exception KeepCancellation()
    {
        Unwinding = false;
        return TakeUnwindError()?.SourceException ?? new CoroCanceledException(CancelMessage);
    }

    /// <summary>Ends the unwinding of this task where something else than a cancellation comes of it.</summary>
    internal CoroCanceledException StopUnwinding()
    {
        Unwinding = false;
        return TakeUnwindError()?.SourceException as CoroCanceledException ?? new CoroCanceledException(CancelMessage);
    }

    /// <summary>Ends the unwinding of this task where nobody wants to see its exception.</summary>
    internal void DropUnwinding()
    {
        Unwinding = false;
        UnwindError = null;
    }

    /// <summary>Whether it was asked to cancel, and what it waits for next will get the request.</summary>
    internal bool HasRequestToDeliver => _cancellation != CancellationFlags.None;

    /// <summary>
    /// Throws when the running step of a compiler's state machine delivers a cancellation, or the failure of the await itself: its first act is to
    /// ask its awaiter. If the awaited task was cancelled itself, that is the cancellation that arrives.
    /// </summary>
    [StackTraceHidden]
    internal static void ThrowIfResumedOtherwise(CoroTask awaited)
    {
        if (EventLoop.CurrentOrNull?.CurrentTask is not { } task)
        {
            RefusedAwait.ThrowIfCurrent();
            return;
        }

        if (!task.ResumesOtherwise) return;
        if (!task.TakeRequest()) task.TakeAwaitError()!.Throw();
        if (awaited.EndsByCancellation) awaited.ThrowError();
        throw new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Ends a child that a compiler's state machine started inline and that was unwound.</summary>
    internal void EndUnwound()
    {
        var root = Root;
        root.Unwinding = false;
        SetUnwound(root.CancelMessage);
        Error = root.TakeUnwindError();
    }

    /// <summary>Starts to unwind the task of a box with the cancellation by which this task ended.</summary>
    internal bool UnwindFrom(CoroutineBox box)
    {
        var root = box.Root;
        root.Deliveries++;
        root.CancelMessage = CancelMessage;
        root.UnwindError = Error;
        return box.Unwind();
    }

    /// <summary>Starts to unwind the task of a box with a cancellation without a message.</summary>
    internal static bool UnwindWithoutMessage(CoroutineBox box)
    {
        var root = box.Root;
        root.Deliveries++;
        return root.UnwindBy(null, null);
    }

    /// <summary>Starts to unwind this task by a cancellation that has entered its frames before.</summary>
    internal bool UnwindBy(string? message, ExceptionDispatchInfo? error)
    {
        CancelMessage = message;
        UnwindError = error;
        return Unwind();
    }

    /// <summary>The exception by which the frames are left, if another task gave it; for who ends that.</summary>
    internal ExceptionDispatchInfo? TakeUnwindError()
    {
        var error = UnwindError;
        UnwindError = null;
        return error;
    }

    private void Set(CancellationFlags flag, bool isOn) => _cancellation = isOn ? _cancellation | flag : _cancellation & ~flag;

    /// <summary>Remembers the wait that a cancellation ends, until its leaf is told.</summary>
    internal void NoteLeft(ExternalWait wait)
    {
        var details = Details;
        details.Left = wait;
        details.LeftUse = wait.Use;
    }

    /// <summary>The wait that the cancellation ended which the leaf is just being told; null if what it waited for has come meanwhile.</summary>
    internal ExternalWait? TakeLeft()
    {
        if (_details is not { Left: { } wait } details) return null;
        details.Left = null;
        return wait.Use == details.LeftUse && wait.IsPending ? wait : null;
    }

    private bool TryCancelWait(CoroutineBox leaf, string? message)
    {
        if (leaf.DefersCancellation) return false;
        if (leaf.Awaited is CoroTask awaited) return awaited.CancelCore(message);
        CancelMessage = message;
        leaf.CancelWait();
        return true;
    }

    /// <summary>
    /// A request that met no suspended leaf in this step: what the task waits for now is cancelled at once; if it waits for nothing that
    /// can be, the request is delivered in its next step.
    /// </summary>
    private void DeliverLater()
    {
        ResumesCanceled = false;
        MustCancel = true;
        if (Leaf is { Wait: WaitState.Pending } leaf && TryCancelWait(leaf, CancelMessage)) MustCancel = false;
    }
}
