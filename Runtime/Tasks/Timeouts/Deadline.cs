using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A pooled timer that cancels a task, for one wait; it takes its request back when the wait ends.</summary>
internal sealed class Deadline : LoopItem
{
    [ThreadStatic]
    private static BoxPool<Deadline> t_pool;

    private CoroTask? _task;
    private EventLoop _loop = null!;
    private int _requestsBefore;
    private bool _isQueued;
    private bool _hasExpired;

    private Deadline()
    {
    }

    public static Deadline Begin(CoroTask task, TimeSpan delay)
    {
        var deadline = t_pool.TryRent() ?? new Deadline();
        var loop = task.Loop;
        deadline._task = task;
        deadline._loop = loop;
        deadline._requestsBefore = task.CancellationRequests;
        var now = loop.Time;
        var when = EventLoop.After(now, delay);
        if (when <= now)
        {
            deadline._isQueued = true;
            loop.Enqueue(deadline);
        }
        else
        {
            loop.AddTimer(deadline, when);
        }

        return deadline;
    }

    /// <summary>Ends the wait.</summary>
    /// <returns>Whether the deadline passed and nobody else wants the task cancelled, so that a cancellation means that the time is over.</returns>
    public bool End()
    {
        var task = _task!;
        var expired = _hasExpired;
        _task = null;
        _hasExpired = false;

        // While it stands in the ready queue, it goes back to the pool from there.
        if (!_isQueued)
        {
            _loop.RemoveTimer(this);
            Release();
        }

        return expired && task.Uncancel() <= _requestsBefore;
    }

    internal override void MarkDue() => _isQueued = true;

    internal override void Run(EventLoop loop)
    {
        _isQueued = false;
        if (_task is not { } task)
        {
            Release();
            return;
        }

        _hasExpired = true;
        task.CancelCore(null);
    }

    private void Release()
    {
        _loop = null!;
        t_pool.Return(this);
    }
}
