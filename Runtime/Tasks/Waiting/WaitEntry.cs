using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The place of one wait for several tasks among the waiters of one of them.</summary>
internal sealed class WaitEntry : LoopItem
{
    [ThreadStatic]
    private static BoxPool<WaitEntry> t_pool;

    private WaitOperation? _operation;
    private CoroTask? _task;
    private bool _hasRun;

    private WaitEntry()
    {
    }

    /// <summary>The entry in another task.</summary>
    public WaitEntry? NextEntry { get; set; }

    public static WaitEntry Rent(WaitOperation operation, CoroTask task)
    {
        var entry = t_pool.TryRent() ?? new WaitEntry();
        entry._operation = operation;
        entry._task = task;
        return entry;
    }

    /// <summary>The wait is over.</summary>
    public void Leave()
    {
        var task = _task!;
        _operation = null;
        _task = null;
        NextEntry = null;
        if (!task.IsCompleted) task.RemoveWaiter(this);
        else if (!_hasRun) return; // It stands in the ready queue, and goes back to the pool from there.
        Release();
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _operation?.Awaiter is { } task ? [task] : [];

    internal override void Run(EventLoop loop)
    {
        if (_operation is not { } operation)
        {
            Release();
            return;
        }

        _hasRun = true;
        operation.OnEnded(_task!);
    }

    private void Release()
    {
        _hasRun = false;
        t_pool.Return(this);
    }
}
