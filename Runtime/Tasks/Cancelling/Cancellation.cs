using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The cancellation of a task: its states, and all the verbs that change them. Every step begins by looking here, and every leaf.
/// <code>
///                     Request                Deliver                Take                 Unwind
///                     (Cancel)               (the step begins)      (the leaf)           (the leaf, cleaned up)
///            None ───────────────► Requested ──────────► Delivering ─────────► None ──────────────► Unwinding
///             │                    │  ▲                  │                      ▲                   │
///             │           Withdraw │  └──────────────────┘                      │                   │ frames without handlers return false
///             │         (Uncancel) ▼    DeferDelivery                           │                   ▼
///             │                   None  (nobody took it                         │        Throw      at a catch or a finally: as an exception
///             │                         in that step)                           │        End        at a finally that awaits: kept pending
///             │                                                                 │        EndIn      no frame is left: the box ends as cancelled
///             │ Request, while a wait can be cancelled:                         │        EndAsInner a limit makes a TimeoutException of it
///             └─► the wait is (WaitState.Canceled), which the step delivers     │        Drop       a limit makes a value of it
///                                                                               └─────── Hold       a leaf has more to do, and unwinds again then
/// </code>
/// What never gets past Requested, because the task does not begin or returns before, ends it by <see cref="EndUndelivered"/>. A cancellation that
/// comes out of something awaited enters at the right: <see cref="UnwindBy"/>. A box that <see cref="CoroutineBox.DefersCancellation"/> cannot be
/// entered where it stands, and the request waits for its next suspension. A failed await (<see cref="CancellationFlags.AwaitFailed"/>) comes to its
/// leaf by the same way, so that a plain resume makes one test for both; where both come, the cancellation wins.
/// </summary>
/// <remarks>
/// This is a view, as cheap as a reference to the task. What it shows stands in the task: a byte that every step looks at, and in the
/// <see cref="TaskDetails"/> what only tasks have that were cancelled. asyncio has <c>_must_cancel</c>, <c>_fut_waiter</c>, and
/// <c>_num_cancels_requested</c>; the rest is there because no exception is thrown here where nobody handles one.
/// Non-inlined verbs take the view by its address: call them on a property, not on a local that a hot path shares with its tests.
/// </remarks>
internal readonly struct Cancellation(CoroTask task)
{
    /// <summary>Whether a request waits for the next step.</summary>
    public bool IsRequested
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (task.CancellationFlags & CancellationFlags.Requested) != 0;
    }

    /// <summary>Whether the running step delivers a cancellation that the leaf has not taken yet.</summary>
    public bool IsDelivering => (task.CancellationFlags & CancellationFlags.Delivering) != 0;

    /// <summary>Whether frames are left without an exception.</summary>
    public bool IsUnwinding
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (task.CancellationFlags & CancellationFlags.Unwinding) != 0;
    }

    /// <summary>Whether a step has left something undelivered. Asked when its frames are not left.</summary>
    public bool IsUndelivered
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (task.CancellationFlags & ~CancellationFlags.AwaitFailed) != CancellationFlags.None;
    }

    /// <summary>Whether something else than what it waits for arrives at the leaf in this step: a cancellation, or the failure of the await.</summary>
    public bool HasArrival
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (task.CancellationFlags & (CancellationFlags.Delivering | CancellationFlags.AwaitFailed)) != 0;
    }

    /// <summary>Whether the task was asked to cancel, and what it waits for next will get the request.</summary>
    public bool IsUnderWay => task.CancellationFlags != CancellationFlags.None;

    /// <summary>How many requests were made and not withdrawn.</summary>
    public int Requests
    {
        get => task.DetailsOrNull?.CancellationRequests ?? 0;
        private set
        {
            if (value != 0 || task.DetailsOrNull is not null) task.Details.CancellationRequests = value;
        }
    }

    /// <summary>
    /// How many cancellations have entered the frames of the task: by it, a block that cannot see the exception that leaves it knows whether
    /// its own request arrived.
    /// </summary>
    public int Deliveries => task.DetailsOrNull?.Deliveries ?? 0;

    /// <summary>
    /// The exception by which the frames are left, if another task gave it. Between steps nothing is left; then it is what the await failed with at which
    /// the task stands, if <see cref="CancellationFlags.AwaitFailed"/> says so.
    /// </summary>
    private ExceptionDispatchInfo? Error
    {
        get => task.DetailsOrNull?.UnwindError;
        set
        {
            if (value is not null || task.DetailsOrNull is not null) task.Details.UnwindError = value;
        }
    }

    /// <summary>Requests the cancellation of the task: of what it waits for if that can be cancelled, else of itself in its next step.</summary>
    public void Request(string? message)
    {
        // Tasks that await tasks may stand in line by the hundred thousand: the request walks down the line in a loop.
        var last = task;
        while (last.Cancellation.CountRequest() is { } awaited) last = awaited;
        last.Cancellation.File(message);
    }

    /// <summary>Withdraws one request; with the last one goes what has not been delivered.</summary>
    /// <returns>The number of requests that remain.</returns>
    public int Withdraw()
    {
        if (Requests > 0 && --Requests == 0) Set(CancellationFlags.Requested, false);
        return Requests;
    }

    /// <summary>The step that begins delivers the cancellation.</summary>
    public void Deliver() => task.CancellationFlags = (task.CancellationFlags & ~CancellationFlags.Requested) | CancellationFlags.Delivering;

    /// <summary>
    /// A request that met no suspended leaf in this step: what the task waits for now is cancelled at once; if it waits for nothing that
    /// can be, the request is delivered in its next step.
    /// </summary>
    public void DeferDelivery()
    {
        Set(CancellationFlags.Delivering, false);
        Set(CancellationFlags.Requested, true);
        if (task.Leaf is { Wait: WaitState.Pending } leaf && TryCancelWait(leaf, task.CancelMessage)) Set(CancellationFlags.Requested, false);
    }

    /// <summary>Takes the cancellation that this step delivers. It comes before a failure of the await, which nobody hears of then.</summary>
    public bool Take()
    {
        if (!IsDelivering) return false;
        Set(CancellationFlags.Delivering, false);
        CountDelivery();
        TakeAwaitError();
        return true;
    }

    /// <summary>Takes what arrives at the leaf, which <see cref="HasArrival"/> told: true for a cancellation; what the await failed with is thrown.</summary>
    [StackTraceHidden]
    public bool TakeArrival()
    {
        if (Take()) return true;
        var error = TakeAwaitError()!;
        if (error.SourceException is not UnthrownAwaitException { InnerException: { } exception }) error.Throw();
        else ReportAwaitError(exception);
        return false;
    }

    /// <summary>
    /// Throws when the running step of a compiler's state machine delivers a cancellation, or the failure of the await itself: its first act is to
    /// ask its awaiter. If the awaited task was cancelled itself, that is the cancellation that arrives.
    /// </summary>
    [StackTraceHidden]
    public static void ThrowArrival(CoroTask awaited)
    {
        if (EventLoop.CurrentOrNull?.CurrentTask is not { } task)
        {
            RefusedAwait.ThrowIfCurrent();
            return;
        }

        if (!task.Cancellation.HasArrival) return;
        if (!task.Cancellation.Take()) task.Cancellation.TakeAwaitError()!.Throw();
        if (awaited.EndsByCancellation) awaited.ThrowError();
        throw new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Starts to leave the frames without an exception.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Unwind()
    {
        task.CancellationFlags |= CancellationFlags.Unwinding;
        return false;
    }

    /// <summary>Starts to leave the frames by a cancellation that has entered them before.</summary>
    public bool Unwind(string? message, ExceptionDispatchInfo? error)
    {
        task.CancelMessage = message;
        Error = error;
        return Unwind();
    }

    /// <summary>Starts to leave the frames by the cancellation with which something awaited has ended.</summary>
    public bool UnwindBy(CoroTask canceled)
    {
        CountDelivery();
        return Unwind(canceled.CancelMessage, canceled.Error);
    }

    /// <summary>A cancellation enters the frames of the task.</summary>
    public void CountDelivery() => task.Details.Deliveries++;

    /// <summary>Stops to leave the frames; what leaves them stays as it is, for who has more to do and unwinds again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hold() => task.CancellationFlags &= ~CancellationFlags.Unwinding;

    /// <summary>Ends the unwinding by its exception.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    public void Throw()
    {
        Hold();
        TakeError()?.Throw();
        throw new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Ends the unwinding where its exception is kept pending.</summary>
    public Exception End()
    {
        Hold();
        return TakeError()?.SourceException ?? new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Ends the unwinding where another exception is thrown because of it.</summary>
    public CoroCanceledException EndAsInner()
    {
        Hold();
        return TakeError()?.SourceException as CoroCanceledException ?? new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Ends the unwinding in a box of this task of which no frame is left: the box ends as cancelled.</summary>
    public void EndIn(CoroTask box)
    {
        Hold();
        box.EndCanceled(task.CancelMessage);
        box.Error = TakeError();
    }

    /// <summary>Ends the unwinding where nobody wants to see its exception.</summary>
    public void Drop()
    {
        Hold();
        Error = null;
    }

    /// <summary>Ends the task as cancelled by a request that was never delivered.</summary>
    public void EndUndelivered()
    {
        Set(CancellationFlags.Requested, false);
        task.EndCanceled(task.CancelMessage);
    }

    /// <summary>Makes the state as new, for a task that goes back to its pool.</summary>
    public void Reset()
    {
        task.CancellationFlags = CancellationFlags.None;
        Requests = 0;
    }

    /// <summary>The exception by which the frames are left, if another task gave it; for who ends that.</summary>
    public ExceptionDispatchInfo? TakeError()
    {
        var error = Error;
        Error = null;
        return error;
    }

    /// <summary>Has the next step throw, at the await that could not begin.</summary>
    public void KeepAwaitError(Exception exception)
    {
        Set(CancellationFlags.AwaitFailed, true);
        Error = ExceptionDispatchInfo.Capture(exception);
    }

    /// <summary>What the await failed with at which the task stands, for its leaf to throw; null if it began.</summary>
    public ExceptionDispatchInfo? TakeAwaitError()
    {
        if ((task.CancellationFlags & CancellationFlags.AwaitFailed) == 0) return null;
        Set(CancellationFlags.AwaitFailed, false);
        return TakeError();
    }

    /// <summary>Tells of what an awaiter threw as its await was to begin, where it cannot be thrown there; see <see cref="UnthrownAwaitException"/>.</summary>
    public void ReportAwaitError(Exception exception) =>
        task.Loop.CallExceptionHandler(new LoopExceptionContext(UnthrownAwaitException.Text, exception) { Task = task });

    /// <summary>Remembers the wait that a cancellation ends, until its leaf is told.</summary>
    public void KeepAbandoned(ExternalWait wait)
    {
        var details = task.Details;
        details.AbandonedWait = wait;
        details.AbandonedUse = wait.Use;
    }

    /// <summary>The wait that the cancellation ended which the leaf is just being told; null if what it waited for has come meanwhile.</summary>
    public ExternalWait? TakeAbandoned()
    {
        if (task.DetailsOrNull is not { AbandonedWait: { } wait } details) return null;
        details.AbandonedWait = null;
        return wait.Use == details.AbandonedUse && wait.IsPending ? wait : null;
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The task that this one awaits and to which the request goes on; null if it awaits something else.</returns>
    private CoroTask? CountRequest()
    {
        Requests++;
        return task.Leaf is { Wait: WaitState.Pending, DefersCancellation: false, Awaited: CoroTask { IsCompleted: false, Id: not 0 } awaited }
            ? awaited
            : null;
    }

    private void File(string? message)
    {
        var leaf = task.Leaf;
        if (leaf is { Wait: WaitState.Pending } && TryCancelWait(leaf, message)) return;

        // The cancellation of the wait is on its way already, with the message of the first request.
        if (leaf is { Wait: WaitState.Canceled }) return;
        Set(CancellationFlags.Requested, true);
        task.CancelMessage = message;
    }

    private bool TryCancelWait(CoroutineBox leaf, string? message)
    {
        if (leaf.DefersCancellation) return false;
        if (leaf.Awaited is CoroTask awaited) return awaited.CancelCore(message);
        task.CancelMessage = message;
        leaf.CancelWait();
        return true;
    }

    private void Set(CancellationFlags flag, bool isOn)
    {
        if (isOn) task.CancellationFlags |= flag;
        else task.CancellationFlags &= ~flag;
    }
}
