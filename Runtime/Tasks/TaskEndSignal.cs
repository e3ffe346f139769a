using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A pooled done callback that wakes a box, which waits for the callback and not for the task itself.</summary>
internal sealed class TaskEndSignal : PooledLoopItem
{
    [ThreadStatic]
    private static BoxPool<TaskEndSignal> t_pool;

    private CoroTask _task = null!;
    private CoroutineBox? _box;
    private bool _hasRun;

    private TaskEndSignal()
    {
    }

    /// <summary>Begins the wait for a task that has not ended.</summary>
    public static TaskEndSignal Begin(CoroTask task, CoroutineBox box)
    {
        var signal = t_pool.TryRent() ?? new TaskEndSignal();
        signal._task = task;
        signal._box = box;
        task.AddWaiter(signal);
        box.BeginWait();
        return signal;
    }

    /// <summary>Ends the wait: the task has ended, or the wait was cancelled.</summary>
    public void End()
    {
        _box = null;
        var isQueued = _task.IsCompleted && !_hasRun;
        if (!_task.IsCompleted) _task.RemoveWaiter(this);
        Retire(isOnItsWay: isQueued);
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _box is { } box ? [box.Root] : [];

    protected override void OnRun(EventLoop loop)
    {
        _hasRun = true;
        _box!.Wake();
    }

    protected override void ReturnToPool()
    {
        _task = null!;
        _hasRun = false;
        t_pool.Return(this);
    }
}
