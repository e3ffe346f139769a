using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A coroutine that runs on a loop by itself, or any other outcome that is still to come. It can be awaited any number of times.
/// </summary>
/// <remarks>Mirrors <c>asyncio.Task</c>: https://docs.python.org/3/library/asyncio-task.html#task-object.</remarks>
public abstract partial class CoroTask : CoroutineBox
{
    private long _id;
    private bool _mustCancel;
    private bool _started;
    private ExecutionContext? _context;

    private protected CoroTask()
    {
    }

    /// <summary>The task whose step is running in this thread; null outside of tasks, and in plain callbacks.</summary>
    /// <remarks>Mirrors <c>asyncio.current_task()</c>.</remarks>
    public static CoroTask? Current
    {
        get
        {
            var task = EventLoop.CurrentOrNull?.CurrentTask;
            if (task is not null) task.IsExposed = true;
            return task;
        }
    }

    /// <summary>A label for reports: <c>Task-</c> and a number unless one was given.</summary>
    /// <remarks>Mirrors <c>Task.get_name()</c> and <c>Task.set_name()</c>.</remarks>
    public string Name
    {
        get => GivenName ??= $"Task-{_id}";
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            GivenName = value;
        }
    }

    /// <summary>Whether it has ended, in any way.</summary>
    /// <remarks>Mirrors <c>Future.done()</c>.</remarks>
    public bool IsCompleted => Status >= CoroStatus.Succeeded;

    /// <summary>Whether it has ended with a result.</summary>
    public bool IsCompletedSuccessfully => Status == CoroStatus.Succeeded;

    /// <summary>Whether it has ended with an exception other than a cancellation.</summary>
    public bool IsFaulted => Status is CoroStatus.Faulted or CoroStatus.FaultedByCancellation;

    /// <summary>Whether it has ended by cancellation.</summary>
    /// <remarks>Mirrors <c>Future.cancelled()</c>.</remarks>
    public bool IsCanceled => Status == CoroStatus.Canceled;

    /// <summary>The exception with which it failed; null while it is pending, after success and after cancellation.</summary>
    /// <remarks>Mirrors <c>Future.exception()</c>, which raises where this is null because of .NET's conventions.</remarks>
    public Exception? Exception
    {
        get
        {
            if (!IsFaulted) return null;
            MarkRetrieved();
            return ErrorOrCancellation;
        }
    }

    /// <summary>Whether who awaits it is to leave its frames without a throw.</summary>
    internal bool EndsByCancellation => Status >= CoroStatus.Canceled;

    /// <summary>The exception of a task that ended without a result; one is made where a cancellation needed none so far.</summary>
    internal Exception ErrorOrCancellation => (Error ??= ExceptionDispatchInfo.Capture(new CoroCanceledException(CancelMessage))).SourceException;

    /// <summary>Whether user code may hold this task: then it cannot go back to its pool.</summary>
    internal bool IsExposed { get; set; }

    /// <summary>How far it is.</summary>
    internal CoroStatus Status { get; private protected set; }

    /// <summary>Counts the uses of a pooled box, so that a <see cref="Coro"/> left over from an earlier one is recognised.</summary>
    internal int Version { get; private set; }

    /// <summary>Set while a step delivers a cancellation, until the leaf takes it.</summary>
    internal bool ResumesCanceled;

    /// <summary>Set while frames are left without an exception.</summary>
    internal bool Unwinding;

    /// <summary>Where it stands in the loop's list of tasks that are not done, from 1; 0 outside of it.</summary>
    internal int Place;

    /// <summary>The AsyncLocal values of this task after its last step.</summary>
    internal ExecutionContext? Context => _context;

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
        if (CancellationRequests > 0 && --CancellationRequests == 0) _mustCancel = false;
        return CancellationRequests;
    }

    /// <summary>A .NET task that ends as this one does, for ordinary <c>async</c> code on any thread.</summary>
    /// <remarks>Call it on the loop's thread.</remarks>
    public Task AsTask()
    {
        var bridge = new TaskBridge<VoidResult>(this);
        AddWaiter(bridge);
        return bridge.Task;
    }

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public CoroTaskAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Status})";

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
        task._mustCancel = true;
        task.CancelMessage = message;
        return true;
    }

    /// <summary>Counts a request.</summary>
    /// <returns>The task that this one awaits and to which the request goes on; null if it awaits something else.</returns>
    private CoroTask? FileRequest()
    {
        CancellationRequests++;
        return Leaf is { Wait: WaitState.Pending, DefersCancellation: false, Awaited: CoroTask { IsCompleted: false, Root: not null } awaited } ? awaited : null;
    }

    /// <summary>Gives this box, if it is still cold, back to its pool: nothing of it will run.</summary>
    internal void Discard(int version)
    {
        if (Version == version && Status == CoroStatus.Created) Recycle();
    }

    /// <summary>Marks this box, which is cold, as awaited or as a task.</summary>
    internal void Claim(int version)
    {
        if (Version != version || IsCompleted) ThrowReused();
        if (Status == CoroStatus.Pending) ThrowBusy();
        Status = CoroStatus.Pending;
    }

    /// <summary>Makes this box, which was claimed, the root of a tree, and queues its first step.</summary>
    internal void BecomeTask(EventLoop loop, string? name)
    {
        InitializeTask(loop, name);
        loop.Enqueue(this);
    }

    /// <summary>Gives this box its identity as a task without running it.</summary>
    internal void InitializeTask(EventLoop loop, string? name)
    {
        Root = this;
        LoopOrNull = loop;
        GivenName = name;
        _id = loop.NextTaskId();
        _context = ExecutionContext.Capture();
        loop.Register(this);
    }

    /// <summary>Makes this box, which was claimed, a part of the tree of the box that awaits it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BecomeChild(CoroutineBox parent)
    {
        Parent = parent;
        Root = parent.Root;
        LoopOrNull = parent.LoopOrNull;
    }

    /// <summary>Runs one step of this task: the box that was suspended, then the boxes that await it, as far as they go.</summary>
    internal void Step(CoroutineBox box)
    {
        if (_mustCancel)
        {
            if (!_started)
            {
                // Cancelled before its first step, a task's body never runs.
                _mustCancel = false;
                SetUnwound(CancelMessage);
                Finish();
                return;
            }

            if (!box.DefersCancellation)
            {
                _mustCancel = false;
                ResumesCanceled = true;
            }
        }
        else if (box.Wait == WaitState.Canceled)
        {
            ResumesCanceled = true;
        }

        _started = true;

        // A child that was the leaf may end in this step and serve another task. The root itself stays: its Wait says that it runs, and a
        // store less is a write barrier less.
        if (!ReferenceEquals(box, this)) Leaf = null;
        box.Wait = WaitState.None;
        box.DefersWait = false;
        box.Awaited = null;
        var loop = box.Loop;
        var outer = loop.CurrentTask;
        loop.CurrentTask = this;
        var context = _context;
        loop.SwitchContext(context);

        while (true)
        {
            if (!box.Advance())
            {
                if (Deeper is { } deeper)
                {
                    Deeper = null;
                    box = deeper;
                    continue;
                }

                if (!Unwinding)
                {
                    if (ResumesCanceled | _mustCancel) DeliverLater();
                    break;
                }

                Unwinding = false;
                ((CoroTask)box).SetUnwound(CancelMessage);
                ((CoroTask)box).Error = TakeUnwindError();
            }

            if (ReferenceEquals(box, this))
            {
                Finish();
                break;
            }

            box = box.Parent!;
        }

        var left = ExecutionContext.Capture();
        if (!ReferenceEquals(left, context)) loop.KeepContext(_context = left);

        // The constant needs no write barrier.
        if (outer is null) loop.CurrentTask = null;
        else loop.CurrentTask = outer;
    }

    /// <summary>Ends the unwinding of this task by its exception.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    internal void ThrowUnwinding()
    {
        Unwinding = false;
        TakeUnwindError()?.Throw();
        throw new CoroCanceledException(CancelMessage);
    }

    /// <summary>Ends the unwinding of this task where something else than a cancellation comes of it.</summary>
    internal CoroCanceledException StopUnwinding()
    {
        Unwinding = false;
        return TakeUnwindError()?.SourceException as CoroCanceledException ?? new CoroCanceledException(CancelMessage);
    }

    /// <summary>Ends the box as cancelled without an exception; its awaiters meet the message.</summary>
    private protected void SetUnwound(string? message)
    {
        CancelMessage = message;
        Status = CoroStatus.Canceled;
    }

    /// <summary>Ends the box with the outcome of another one, which has ended without a result.</summary>
    private protected void SetErrorOf(CoroTask other)
    {
        Error = other.Error;
        CancelMessage = other.CancelMessage;
        Status = other.EndsByCancellation ? CoroStatus.FaultedByCancellation : other.Status;
    }

    /// <summary>Ends the box as failed with a cancellation that was not its own.</summary>
    private protected void SetCanceledAsError() => Status = CoroStatus.FaultedByCancellation;

    /// <summary>Keeps the exception that left the coroutine.</summary>
    private protected void SetError(Exception exception) => SetError(Capture(exception));

    /// <summary>Keeps the exception that left the coroutine.</summary>
    private protected void SetError(ExceptionDispatchInfo error)
    {
        Error = error;
        if (error.SourceException is OperationCanceledException cancellation)
        {
            CancelMessage = cancellation.Message;
            Status = CoroStatus.Canceled;
        }
        else
        {
            Status = CoroStatus.Faulted;
        }
    }

    /// <summary>Throws the error of a box that failed or was cancelled.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    internal void ThrowError()
    {
        MarkRetrieved();
        if (EndsByCancellation && EventLoop.CurrentOrNull?.CurrentTask is { } awaiting) awaiting.Deliveries++;
        Error?.Throw();
        throw new CoroCanceledException(CancelMessage);
    }

    /// <summary>Throws unless the task, which has ended, ended with a result.</summary>
    [StackTraceHidden]
    internal void ThrowIfNotSuccessful()
    {
        if (Status != CoroStatus.Succeeded) ThrowError();
    }

    /// <summary>Makes a box wait for this task, which is pending.</summary>
    internal void Suspend(CoroutineBox box)
    {
        if (ReferenceEquals(box.Root, this)) throw new InvalidOperationException($"Task cannot await on itself: {Name}.");
        ThrowIfForeign(box);
        AddWaiter(box);
        box.Awaited = this;
        box.BeginWait();
    }

    /// <summary>Throws if the box belongs to another loop.</summary>
    internal void ThrowIfForeign(CoroutineBox box)
    {
        if (!ReferenceEquals(LoopOrNull, box.LoopOrNull)) throw new InvalidOperationException($"{Name} is attached to a different loop: await it in a coroutine of its own loop, or its AsTask().");
    }

    /// <summary>Lets a frame await this task.</summary>
    /// <param name="box">The box of the frame.</param>
    /// <param name="suspended">Whether the frame has suspended here before.</param>
    /// <returns>True when the task has ended with an outcome for the frame; false when it suspends, or leaves by a cancellation.</returns>
    internal bool Poll(CoroutineBox box, ref bool suspended)
    {
        if (suspended)
        {
            // The request to cancel came after the wake-up: what was awaited has ended, and its outcome is not delivered.
            // Unless it was cancelled itself: then that is the cancellation that arrives.
            if (box.TakeCancellation() && !EndsByCancellation) return box.Unwind();
        }
        else if (!IsCompleted)
        {
            suspended = true;
            Suspend(box);
            return false;
        }

        return !EndsByCancellation || UnwindFrom(box);
    }

    /// <summary>
    /// Throws when the running step of a compiler's state machine delivers a cancellation: its first act is to ask its awaiter. If the
    /// awaited task was cancelled itself, that is the cancellation that arrives.
    /// </summary>
    [StackTraceHidden]
    internal static void ThrowIfResumedCanceled(CoroTask awaited)
    {
        if (EventLoop.CurrentOrNull?.CurrentTask is not { ResumesCanceled: true } task) return;
        task.ResumesCanceled = false;
        task.Deliveries++;
        if (awaited.EndsByCancellation) awaited.ThrowError();
        throw new CoroCanceledException(task.CancelMessage);
    }

    /// <summary>Has a continuation of foreign code called when the task has ended.</summary>
    internal void AddContinuation(Action continuation) => AddWaiter(new ContinuationItem(continuation));

    /// <summary>Ends a child that a compiler's state machine started inline and that was unwound.</summary>
    internal void EndUnwound()
    {
        var root = Root!;
        root.Unwinding = false;
        SetUnwound(root.CancelMessage);
        Error = root.TakeUnwindError();
    }

    /// <summary>Makes this cold coroutine the child of a box that suspends at its awaiter; the step starts it.</summary>
    internal void SuspendParent(CoroutineBox parent, int version)
    {
        if (parent is ICompilerMachineBox machine)
        {
            machine.AwaitChild(this, version);
            return;
        }

        Claim(version);
        BecomeChild(parent);
        Root!.Deeper = this;
    }

    /// <summary>Starts this cold coroutine as a task of the running loop, for an <c>async</c> method that is not a coroutine.</summary>
    internal void StartForForeignAwaiter(int version, Action continuation)
    {
        var loop = EventLoop.Current;
        Claim(version);
        BecomeTask(loop, null);
        AddContinuation(continuation);
    }

    /// <summary>Starts to unwind the task of a box with the cancellation by which this task ended.</summary>
    internal bool UnwindFrom(CoroutineBox box)
    {
        var root = box.Root!;
        root.Deliveries++;
        root.CancelMessage = CancelMessage;
        root.UnwindError = Error;
        return box.Unwind();
    }

    /// <summary>Starts to unwind the task of a box with a cancellation without a message.</summary>
    internal static bool UnwindWithoutMessage(CoroutineBox box)
    {
        var root = box.Root!;
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

    /// <summary>Gives a box that has ended, and that nobody can see any more, back to its pool.</summary>
    internal abstract void Recycle();

    /// <summary>Gives a task that has ended back to its pool, unless user code may hold it.</summary>
    internal void RecycleTask()
    {
        // An error that nobody has seen still has to be reported.
        if (IsExposed || Unretrieved is not null) return;
        _id = 0;
        GivenName = null;
        _context = null;
        _started = false;
        _mustCancel = false;
        CancellationRequests = 0;
        Recycle();
    }

    /// <summary>Makes the box as new, for its pool.</summary>
    private protected void ResetForPool()
    {
        Version++;
        Status = CoroStatus.Created;
        Root = null;
        Parent = null;
        LoopOrNull = null;
        Awaited = null;
        Wait = WaitState.None;
        Error = null;
        CancelMessage = null;
    }

    /// <summary>Ends a task: who waits for it is queued, in the order in which they began to wait.</summary>
    private protected void Finish()
    {
        if (_mustCancel && Status == CoroStatus.Succeeded)
        {
            // The coroutine returned with a request that was never delivered: the value is dropped.
            _mustCancel = false;
            DropResult();
            SetUnwound(CancelMessage);
        }

        var loop = LoopOrNull!;
        if (Status == CoroStatus.Faulted) Unretrieved = new UnretrievedError(this, loop, UnretrievedMessage);
        loop.Unregister(this);
        ForgetPasses();
        Leaf = null;
        QueueWaiters();
    }

    /// <summary>Notes that somebody has seen the exception.</summary>
    internal void MarkRetrieved()
    {
        Unretrieved?.Dismiss();
        Unretrieved = null;
    }

    private protected virtual string UnretrievedMessage => "Task exception was never retrieved";

    private protected abstract void DropResult();

    [DoesNotReturn]
    private static void ThrowReused() => throw new InvalidOperationException(
        "Cannot reuse an already awaited coroutine: a Coro can be awaited, or made a task, only once. Call the method again, or make a CoroTask of it with Coro.CreateTask, which can be awaited any number of times.");

    [DoesNotReturn]
    private static void ThrowBusy() => throw new InvalidOperationException(
        "The coroutine is being awaited already: a Coro can be awaited, or made a task, only once. Make a CoroTask of it with Coro.CreateTask, which can be awaited any number of times.");

    /// <summary>The exception by which the frames are left, if another task gave it; for who ends that.</summary>
    internal ExceptionDispatchInfo? TakeUnwindError()
    {
        var error = UnwindError;
        UnwindError = null;
        return error;
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
        _mustCancel = true;
        if (Leaf is { Wait: WaitState.Pending } leaf && TryCancelWait(leaf, CancelMessage)) _mustCancel = false;
    }
}
