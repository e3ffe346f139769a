using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A pooled timer that cancels a task, for one wait; it takes its request back when the wait ends.</summary>
internal sealed class Deadline : PooledLoopItem
{
    [ThreadStatic]
    private static BoxPool<Deadline> t_pool;

    private CoroTask? _task;
    private EventLoop _loop = null!;
    private int _requestsBefore;
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
        if (when <= now) deadline.Queue(loop);
        else loop.AddTimer(deadline, when);
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
        _loop.RemoveTimer(this);
        Retire();
        return expired && task.Uncancel() <= _requestsBefore;
    }

    protected override void OnRun(EventLoop loop)
    {
        _hasExpired = true;
        _task!.CancelCore(null);
    }

    protected override void ReturnToPool()
    {
        _loop = null!;
        t_pool.Return(this);
    }
}
