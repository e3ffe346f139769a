using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>One wait for several tasks: an entry in the list of waiters of each, and a count.</summary>
internal sealed class WaitOperation
{
    private readonly WaitUntil _until;
    private readonly Entry[] _entries;
    private CallbackHandle? _timer;
    private int _running;

    public WaitOperation(EventLoop loop, CoroTask[] tasks, TimeSpan? timeout, WaitUntil until)
    {
        Waiter = loop.CreateFuture();
        _until = until;
        if (timeout is { } time) _timer = loop.CallLater(time, () => Waiter.TrySetResult());
        _running = tasks.Length;
        _entries = new Entry[tasks.Length];
        for (var i = 0; i < tasks.Length; i++)
        {
            _entries[i] = new Entry(this, tasks[i]);
            tasks[i].AddWaiter(_entries[i]);
        }
    }

    /// <summary>What is awaited.</summary>
    public CoroFuture Waiter { get; }

    /// <summary>Leaves no trace in the tasks and among the timers.</summary>
    public void End()
    {
        _timer?.Cancel();
        foreach (var entry in _entries) entry.Leave();
    }

    private void OnEnded(CoroTask task)
    {
        _running--;
        var isOver = _running == 0 || _until == WaitUntil.FirstCompleted || (_until == WaitUntil.FirstException && task.IsFaulted);
        if (!isOver) return;
        _timer?.Cancel();
        _timer = null;
        Waiter.TrySetResult();
    }

    private sealed class Entry(WaitOperation operation, CoroTask task) : LoopItem
    {
        private bool _hasLeft;

        public void Leave()
        {
            _hasLeft = true;
            if (!task.IsCompleted) task.RemoveWaiter(this);
        }

        internal override void Run(EventLoop loop)
        {
            if (!_hasLeft) operation.OnEnded(task);
        }
    }
}
