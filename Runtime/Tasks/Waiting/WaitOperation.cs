using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>One wait of a box for several tasks: an entry in the list of waiters of each, a count, and the timer of the limit.</summary>
internal sealed class WaitOperation : LoopItem
{
    private readonly WaitUntil _until;
    private readonly EventLoop _loop;
    private WaitEntry? _entries;
    private CoroutineBox? _box;
    private int _running;

    public WaitOperation(CoroutineBox box, CoroTask[] tasks, TimeSpan? timeout, WaitUntil until)
    {
        _until = until;
        _loop = box.Loop;
        _box = box;
        if (timeout is { } time) _loop.AddTimer(this, EventLoop.After(_loop.Time, time));
        _running = tasks.Length;
        foreach (var task in tasks)
        {
            var entry = WaitEntry.Rent(this, task);
            entry.NextEntry = _entries;
            _entries = entry;
            task.AddWaiter(entry);
        }

        box.BeginWait();
    }

    /// <summary>The task that waits.</summary>
    public CoroTask? Awaiter => _box?.Root;

    /// <summary>Leaves no trace in the tasks and among the timers.</summary>
    public void End()
    {
        _box = null;
        _loop.RemoveTimer(this);
        var entry = _entries;
        _entries = null;
        while (entry is not null)
        {
            var next = entry.NextEntry;
            entry.Leave();
            entry = next;
        }
    }

    /// <summary>Called through the ready queue when a task has ended.</summary>
    public void OnEnded(CoroTask task)
    {
        _running--;
        if (_running == 0 || _until == WaitUntil.FirstCompleted || (_until == WaitUntil.FirstException && task.IsFaulted)) Wake();
    }

    /// <summary>The time is over.</summary>
    internal override void Run(EventLoop loop) => Wake();

    private void Wake()
    {
        _loop.RemoveTimer(this);
        _box?.Wake();
        _box = null;
    }
}
