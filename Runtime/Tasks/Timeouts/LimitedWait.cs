using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a coroutine, inside the same task, or a task, for a limited time.</summary>
internal struct LimitedWait<T>
{
    private CoroFrame<T> _coro;
    private CoroTask? _task;
    private CoroTaskFrame _wait;
    private TimeSpan? _timeout;
    private Deadline? _deadline;
    private TaskEndSignal? _end;
    private OperationCanceledException? _cancellation;
    private bool _ownsTask;
    private bool _started;

    public void Start(Coro<T> coro, TimeSpan? timeout)
    {
        _coro.Start(coro);
        _task = null;
        Start(timeout);
    }

    public void Start(CoroTask task, TimeSpan? timeout)
    {
        _wait.Start(task);
        _task = task;
        Start(timeout);
    }

    /// <summary>
    /// Runs on, as a frame does. It may also end without a result because the time was over, when
    /// what was awaited has ended by that: then the caller has to take or to drop the cancellation.
    /// </summary>
    public bool MoveNext(CoroutineBox box, out T result, out bool isTimedOut)
    {
        isTimedOut = false;
        if (!_started)
        {
            _started = true;
            if (_timeout is { } timeout)
            {
                if (timeout <= TimeSpan.Zero) return CancelAtOnce(box, out result);
                _deadline = Deadline.Begin(box.Root, timeout);
            }
        }

        if (_end is not null) return EndAtOnce(box, out result, out isTimedOut);
        return _deadline is null ? Poll(box, out result) : PollUntilDeadline(box, out result, out isTimedOut);
    }

    private void Start(TimeSpan? timeout)
    {
        _timeout = timeout;
        _deadline = null;
        _end = null;
        _cancellation = null;
        _ownsTask = false;
        _started = false;
    }

    /// <summary>The cancellation by which the time ended what was awaited.</summary>
    public Exception TakeCancellation(CoroutineBox box)
    {
        if (box.IsUnwinding) return box.Root.Cancellation.EndAsInner();
        var cancellation = _cancellation;
        _cancellation = null;
        return cancellation ?? _task!.ErrorOrCancellation;
    }

    /// <summary>Forgets the cancellation by which the time ended what was awaited.</summary>
    public void DropCancellation(CoroutineBox box)
    {
        _cancellation = null;
        if (box.IsUnwinding) box.Root.Cancellation.Drop();
        if (_ownsTask) _task!.RecycleTask();
        _task = null;
    }

    private bool Poll(CoroutineBox box, out T result)
    {
        if (_task is not { } task) return _coro.MoveNext(box, out result);
        if (_wait.MoveNext(box, out _))
        {
            result = ResultOf(task);
            return true;
        }

        result = default!;
        return false;
    }

    private bool PollUntilDeadline(CoroutineBox box, out T result, out bool isTimedOut)
    {
        isTimedOut = false;
        var goesOn = false;
        try
        {
            if (Poll(box, out result)) return true;
            if (box.IsUnwinding)
            {
                isTimedOut = EndDeadline();
                return false;
            }

            goesOn = true;
            return false;
        }
        catch (OperationCanceledException exception)
        {
            if (!EndDeadline()) throw;
            _cancellation = exception;
            isTimedOut = true;
            result = default!;
            return false;
        }
        finally
        {
            if (!goesOn) EndDeadline();
        }
    }

    /// <summary>Without time, a coroutine never runs; a task is cancelled and its end awaited.</summary>
    private bool CancelAtOnce(CoroutineBox box, out T result)
    {
        _ownsTask = _task is null;
        var task = _task ??= _coro.MakeTask(box.Loop);
        if (task.IsCompleted) return Finish(box, task, out result);
        _end = TaskEndSignal.Begin(task, box);
        task.CancelCore(null);
        result = default!;
        return false;
    }

    private bool EndAtOnce(CoroutineBox box, out T result, out bool isTimedOut)
    {
        var end = _end!;
        _end = null;
        end.End();
        isTimedOut = false;
        result = default!;
        if (box.TakeCancellation()) return box.Unwind();
        var task = _task!;
        isTimedOut = task.EndsByCancellation;
        if (isTimedOut) return false;
        result = ResultOf(task);
        return true;
    }

    private static bool Finish(CoroutineBox box, CoroTask task, out T result)
    {
        if (task.EndsByCancellation)
        {
            result = default!;
            return box.UnwindBy(task);
        }

        result = ResultOf(task);
        return true;
    }

    private static T ResultOf(CoroTask task)
    {
        task.ThrowIfNotSuccessful();

        // Any task can stand where no value is wanted.
        return typeof(T) == typeof(VoidResult) ? default! : Unsafe.As<CoroTask<T>>(task).GetResult();
    }

    private bool EndDeadline()
    {
        var deadline = _deadline;
        _deadline = null;
        return deadline is not null && deadline.End();
    }
}
