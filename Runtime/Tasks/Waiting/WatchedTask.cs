using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A task that is watched: the entry of the watch among the task's waiters.</summary>
internal sealed class WatchedTask : PooledLoopItem
{
    [ThreadStatic]
    private static BoxPool<WatchedTask> t_pool;

    private ITaskWatch? _watch;

    private WatchedTask()
    {
    }

    /// <summary>The task.</summary>
    public CoroTask Task { get; private set; } = null!;

    /// <summary>Whether the watch was told of the end.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The neighbours in a list of the watch.</summary>
    public WatchedTask? NextWatched { get; set; }

    /// <inheritdoc cref="NextWatched"/>
    public WatchedTask? PreviousWatched { get; set; }

    public static WatchedTask Rent(ITaskWatch watch, CoroTask task)
    {
        var entry = t_pool.TryRent() ?? new WatchedTask();
        entry._watch = watch;
        entry.Task = task;
        return entry;
    }

    /// <summary>Ends the watch, whether or not the task has ended; the entry is in no list any more.</summary>
    /// <returns>The task.</returns>
    public CoroTask Leave()
    {
        var task = Task;
        var isQueued = task.IsCompleted && !HasEnded;
        if (!task.IsCompleted) task.RemoveWaiter(this);
        _watch = null;
        Task = null!;
        HasEnded = false;
        Retire(isOnItsWay: isQueued);
        return task;
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _watch?.Awaiter is { } task ? [task] : [];

    protected override void OnRun(EventLoop loop)
    {
        HasEnded = true;
        _watch!.OnEnded(this);
    }

    protected override void ReturnToPool() => t_pool.Return(this);
}
