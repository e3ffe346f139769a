using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>One wait of a box for several tasks: the watch of each, and the timer of the limit. It is pooled.</summary>
internal sealed class WaitOperation : PooledLoopItem, ITaskWatch
{
    [ThreadStatic]
    private static BoxPool<WaitOperation> t_pool;

    private WatchedTasks _tasks;
    private ReturnWhen _until;
    private EventLoop _loop = null!;
    private CoroutineBox? _box;
    private int _running;

    private WaitOperation()
    {
    }

    CoroTask? ITaskWatch.Awaiter => _box?.Root;

    /// <summary>Suspends a box until enough tasks have ended, or the time is over.</summary>
    public static WaitOperation Begin(CoroutineBox box, IEnumerable<CoroTask> tasks, TimeSpan? timeout, ReturnWhen until)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        if (!Enum.IsDefined(until)) throw new ArgumentException($"{until} is no condition to wait for.", nameof(until));
        var operation = t_pool.TryRent() ?? new WaitOperation();
        operation._running = operation._tasks.Append(operation, tasks, static (task, _) => task);
        if (operation._running == 0) throw new ArgumentException("There are no tasks to wait for.", nameof(tasks));
        operation._tasks.First!.Task.ThrowIfForeign(box);
        if (!operation._tasks.ShareLoop()) throw new ArgumentException("The tasks belong to different loops: wait for those of one loop.", nameof(tasks));
        operation._until = until;
        operation.Suspend(box, timeout);
        return operation;
    }

    /// <summary>The tasks that have ended, and the others.</summary>
    public (TTask[] Done, TTask[] Pending) Sort<TTask>()
        where TTask : CoroTask
    {
        var count = 0;
        var all = 0;
        for (var entry = _tasks.First; entry is not null; entry = entry.NextWatched)
        {
            all++;
            if (entry.Task.IsCompleted) count++;
        }

        TTask[] done = count > 0 ? new TTask[count] : [];
        TTask[] pending = all > count ? new TTask[all - count] : [];
        all = count = 0;
        for (var entry = _tasks.First; entry is not null; entry = entry.NextWatched)
        {
            var task = (TTask)entry.Task;
            if (task.IsCompleted) done[count++] = task;
            else pending[all - count] = task;
            all++;
        }

        return (done, pending);
    }

    /// <summary>Leaves no trace in the tasks and among the timers.</summary>
    public void End()
    {
        _box = null;
        _loop.RemoveTimer(this);
        _tasks.LeaveAll();
        Retire();
    }

    void ITaskWatch.OnEnded(WatchedTask entry)
    {
        _running--;
        if (_running == 0 || _until == ReturnWhen.FirstCompleted || (_until == ReturnWhen.FirstException && entry.Task.IsFaulted)) Wake();
    }

    /// <summary>The time is over.</summary>
    protected override void OnRun(EventLoop loop) => Wake();

    protected override void ReturnToPool()
    {
        _loop = null!;
        t_pool.Return(this);
    }

    private void Suspend(CoroutineBox box, TimeSpan? timeout)
    {
        _box = box;
        _loop = box.Loop;
        if (timeout is { } time) _loop.AddTimer(this, EventLoop.After(_loop.Time, time));
        _tasks.Watch();
        box.BeginWait();
    }

    private void Wake()
    {
        _loop.RemoveTimer(this);
        _box?.Wake();
    }
}
