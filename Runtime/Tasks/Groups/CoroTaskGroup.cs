using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Tasks that live no longer than a block: the end of the block waits for all of them; when one fails, the others and the block are
/// cancelled, and the errors leave together.
/// </summary>
/// <remarks>
/// Mirrors <c>asyncio.TaskGroup</c>: https://docs.python.org/3/library/asyncio-task.html#task-groups. <see cref="Run(Func{CoroTaskGroup, Coro})"/>
/// takes the body and follows asyncio's rules exactly. The block form, <c>await using var group = new CoroTaskGroup()</c>, cannot see the
/// exception that leaves the block: the block calls <see cref="Join"/> at its end, and leaving it without that means that the body failed, so
/// that the children are cancelled and awaited. The errors of children leave as an <see cref="AggregateException"/> in both forms.
/// </remarks>
public sealed partial class CoroTaskGroup : ITaskWatch
{
    private List<Exception>? _errors;
    private readonly CoroTask? _parent;
    private readonly int _deliveriesBefore;
    private WatchedTasks _children;
    private CoroutineBox? _waiter;
    private bool _isExiting;
    private bool _isAborting;
    private bool _isFinished;
    private bool _parentCancelRequested;

    /// <summary>Makes a group for a block of the task that runs.</summary>
    public CoroTaskGroup()
    {
        _parent = CoroTask.Current;
        if (_parent is not null) _deliveriesBefore = _parent.Cancellation.Deliveries;
    }

    /// <summary>Whether children have failed.</summary>
    internal bool HasErrors => _errors is not null;

    private bool IsOpen => _parent is not null && !_isAborting && !_isFinished && !(_isExiting && _children.IsEmpty);

    private bool WasBodyCanceledFromOutside => !_parentCancelRequested && _parent!.Cancellation.Deliveries != _deliveriesBefore;

    private int RequestsFromOutside => _parent!.CancellationRequests - (_parentCancelRequested ? 1 : 0);

    CoroTask? ITaskWatch.Awaiter => _parent;

    /// <summary>Starts a coroutine as a task of the group.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <exception cref="InvalidOperationException">The group was made outside of a task, is shutting down, or has ended.</exception>
    /// <remarks>Mirrors <c>TaskGroup.create_task()</c>.</remarks>
    public CoroTask CreateTask(Coro coro, string? name = null)
    {
        if (!IsOpen) Refuse(coro.WithVoidResult);
        return Add(_parent!.Loop.CreateTask(coro, name));
    }

    /// <inheritdoc cref="CreateTask(Coro, string?)"/>
    public CoroTask<T> CreateTask<T>(Coro<T> coro, string? name = null)
    {
        if (!IsOpen) Refuse(coro);
        return Add(_parent!.Loop.CreateTask(coro, name));
    }

    /// <summary>Starts a coroutine as a task of the group, with AsyncLocal values or a start that are not those of the other tasks.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <param name="context">The AsyncLocal values with which the task begins; null for those that are current now. What it changes of them stays its own.</param>
    /// <param name="eagerStart">Whether its first step runs now; null for what <see cref="EventLoop.EagerStart"/> says.</param>
    /// <exception cref="InvalidOperationException">The group was made outside of a task, is shutting down, or has ended.</exception>
    /// <remarks>Mirrors <c>TaskGroup.create_task()</c> with <c>context</c> and <c>eager_start</c>.</remarks>
    public CoroTask CreateTask(Coro coro, string? name, ExecutionContext? context, bool? eagerStart = null) =>
        CreateTask(coro.WithVoidResult, name, context, eagerStart);

    /// <inheritdoc cref="CreateTask(Coro, string?, ExecutionContext?, bool?)"/>
    public CoroTask<T> CreateTask<T>(Coro<T> coro, string? name, ExecutionContext? context, bool? eagerStart = null)
    {
        if (!IsOpen) Refuse(coro);
        return Add(_parent!.Loop.CreateTask(coro, name, context, eagerStart));
    }

    /// <summary>
    /// Cancels the tasks of the group and its body, and nothing else: the group ends without an exception, unless one of them failed. Harmless when
    /// repeated, and when the group has ended.
    /// </summary>
    /// <exception cref="InvalidOperationException">The group was made outside of a task.</exception>
    /// <remarks>
    /// Mirrors <c>TaskGroup.cancel()</c>, which comes with Python 3.15: https://docs.python.org/3.15/library/asyncio-task.html#asyncio.TaskGroup.cancel.
    /// <see cref="Run{T}(Func{CoroTaskGroup, Coro{T}})"/> then gives the default value, unless the body had ended. In the block form, the
    /// <see cref="CoroCanceledException"/> with which the body is left leaves the block, and catching it ends the matter.
    /// </remarks>
    public void Cancel()
    {
        if (_parent is null) throw new InvalidOperationException("The task group has not been entered: make it inside a coroutine, for whose block it stands.");
        if (_isFinished) return;
        if (!_isAborting) Abort();
        CancelParent();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var state = _isFinished ? "finished" : _isAborting ? "cancelling" : "entered";
        return HasErrors ? $"{nameof(CoroTaskGroup)} [{state}, errors: {_errors!.Count}]" : $"{nameof(CoroTaskGroup)} [{state}]";
    }

    void ITaskWatch.OnEnded(WatchedTask entry)
    {
        _children.Remove(entry);
        var task = entry.Leave();
        if (_children.IsEmpty) _waiter?.Wake();
        if (!task.IsFaulted) return;
        var error = task.Exception!;
        Keep(error);
        var parent = _parent!;
        if (parent.IsCompleted)
        {
            var message = $"{task.Name} of a task group has failed, but the group's parent {parent.Name} has ended already.";
            parent.Loop.CallExceptionHandler(new LoopExceptionContext(message, error) { Task = task });
            return;
        }

        // The first error cancels the body as well; the request is taken back when the group ends.
        if (_isAborting || _parentCancelRequested) return;
        Abort();
        CancelParent();
    }

    /// <summary>Requests the cancellation of the body, once.</summary>
    private void CancelParent()
    {
        if (_parentCancelRequested) return;
        _parentCancelRequested = true;
        _parent!.CancelCore(null);
    }

    private TTask Add<TTask>(TTask task)
        where TTask : CoroTask
    {
        var child = WatchedTask.Rent(this, task);
        _children.Append(child);
        task.AddWaiter(child);

        // One that started at once may have cancelled the group before it belonged to it.
        if (_isAborting) task.CancelCore(null);
        return task;
    }

    private void Abort()
    {
        _isAborting = true;
        for (var child = _children.First; child is not null; child = child.NextWatched) child.Task.CancelCore(null);
    }

    /// <summary>Begins the end of the block, cancelling the children if the body failed.</summary>
    internal void BeginExit(bool bodyFailed)
    {
        _isExiting = true;
        if (bodyFailed && !_isAborting) Abort();
    }

    /// <summary>Suspends a box until the children that there are have ended.</summary>
    /// <returns>False if there are none.</returns>
    internal bool TryWait(CoroutineBox box)
    {
        if (_children.IsEmpty) return false;
        _waiter = box;
        box.BeginWait();
        return true;
    }

    /// <summary>Resumes a box that has waited.</summary>
    /// <param name="box">The box.</param>
    /// <param name="wasAborting">Whether the children were being cancelled already: then a request does not decide how the block ends.</param>
    /// <returns>Whether the wait was cancelled.</returns>
    internal bool EndWait(CoroutineBox box, out bool wasAborting)
    {
        _waiter = null;
        wasAborting = _isAborting;
        if (!box.TakeCancellation()) return false;
        if (!wasAborting) Abort();
        return true;
    }

    /// <summary>Ends the group, whose children have ended.</summary>
    /// <returns>Whether a cancellation of the body goes on; it does not if it was the group's own request.</returns>
    internal bool EndExit()
    {
        _isFinished = true;
        if (!_parentCancelRequested) return true;

        // Once, even if the body of Run has joined the group already.
        _parentCancelRequested = false;
        return _parent!.Uncancel() > 0;
    }

    /// <summary>Adds an error to those with which the group ends.</summary>
    internal void Keep(Exception error) => (_errors ??= []).Add(error);

    /// <summary>Throws the errors, if there are any.</summary>
    internal void ThrowErrors()
    {
        if (_errors is null) return;

        // A request from outside that was held back is delivered again after the block.
        if (_parent!.CancellationRequests > 0) RequestAgain();
        throw new AggregateException("Unhandled errors in a task group.", _errors);
    }

    private void RequestAgain()
    {
        _parent!.Uncancel();
        _parent.CancelCore(null);
    }

    [DoesNotReturn]
    private void Refuse<T>(Coro<T> coro)
    {
        coro.Discard();
        throw new InvalidOperationException(
            _parent is null ? "The task group has not been entered: make it inside a coroutine, for whose block it stands."
            : _isAborting && !_isFinished ? "The task group is shutting down: a child or the body has failed, and it takes no more tasks."
            : "The task group is finished: it takes no more tasks. Make a new one.");
    }
}
