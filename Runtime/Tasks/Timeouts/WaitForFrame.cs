using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Awaits a coroutine, inside the same task, or a task, for a limited time. The one frame behind all overloads of <c>WaitFor</c>.
/// </summary>
internal struct WaitForFrame<T> : ICoroutineFrame<T>
{
    private CoroFrame<T> _coro;
    private CoroTask? _task;
    private CoroTaskFrame _wait;
    private TimeSpan? _timeout;
    private Deadline? _deadline;
    private TaskEndSignal? _end;
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

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (!_started)
        {
            _started = true;
            if (_timeout is { } timeout)
            {
                if (timeout <= TimeSpan.Zero) return CancelAtOnce(box, out result);
                _deadline = Deadline.Begin(box.Root, timeout);
            }
        }

        if (_end is not null) return EndAtOnce(box, out result);
        return _deadline is null ? Poll(box, out result) : PollUntilDeadline(box, out result);
    }

    private void Start(TimeSpan? timeout)
    {
        _timeout = timeout;
        _deadline = null;
        _end = null;
        _started = false;
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

    private bool PollUntilDeadline(CoroutineBox box, out T result)
    {
        var goesOn = false;
        try
        {
            if (Poll(box, out result)) return true;
            if (box.IsUnwinding)
            {
                if (EndDeadline()) ThrowTimeout(box.Root.StopUnwinding());
                return false;
            }

            goesOn = true;
            return false;
        }
        catch (OperationCanceledException exception)
        {
            if (EndDeadline()) ThrowTimeout(exception);
            throw;
        }
        finally
        {
            if (!goesOn) EndDeadline();
        }
    }

    /// <summary>Without time, a coroutine never runs; a task is cancelled and its end awaited.</summary>
    private bool CancelAtOnce(CoroutineBox box, out T result)
    {
        var task = _task ??= _coro.MakeTask(box.Loop);
        if (task.IsCompleted) return Finish(box, task, out result);
        _end = new TaskEndSignal(task, box);
        _end.Begin();
        task.CancelCore(null);
        result = default!;
        return false;
    }

    private bool EndAtOnce(CoroutineBox box, out T result)
    {
        var end = _end!;
        _end = null;
        if (box.TakeCancellation())
        {
            end.Abandon();
            result = default!;
            return box.Unwind();
        }

        var task = _task!;
        if (task.EndsByCancellation) ThrowTimeout(task.ErrorOrCancellation);
        result = ResultOf(task);
        return true;
    }

    private static bool Finish(CoroutineBox box, CoroTask task, out T result)
    {
        if (task.EndsByCancellation)
        {
            result = default!;
            return task.UnwindFrom(box);
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

    [DoesNotReturn]
    private static void ThrowTimeout(Exception cancellation) =>
        throw new TimeoutException("The time limit passed before the coroutine or task had ended.", cancellation);
}
