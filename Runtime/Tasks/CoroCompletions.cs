using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Tasks in the order of their ends; the result of <c>Coro.AsCompleted</c>. It is enumerated once.</summary>
/// <typeparam name="TTask">The type of the tasks.</typeparam>
/// <remarks>Mirrors the iterator of <c>asyncio.as_completed()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed.</remarks>
[SuppressMessage("Naming", "CA1711", Justification = "It enumerates, and is no collection.")]
public sealed partial class CoroCompletions<TTask> : IAsyncEnumerable<TTask>, IAsyncEnumerator<TTask>
    where TTask : CoroTask
{
    private readonly CoroQueue<TTask?> _ended = new();
    private readonly CallbackHandle? _timer;
    private Entry? _first, _last;
    private int _remaining;

    internal CoroCompletions(IEnumerable<TTask> tasks, TimeSpan? timeout)
    {
        foreach (var task in tasks)
        {
            var entry = new Entry(this, task);
            Add(entry);
            task.AddWaiter(entry);
            _remaining++;
        }

        if (_first is not null && timeout is { } time) _timer = EventLoop.Current.CallLater(time, OnTimeout);
    }

    /// <summary>The task that <see cref="MoveNextAsync"/> found.</summary>
    public TTask Current { get; private set; } = null!;

    /// <summary>Itself.</summary>
    public CoroCompletions<TTask> GetAsyncEnumerator() => this;

    /// <summary>Waits for the next end.</summary>
    /// <returns>False when all tasks were given.</returns>
    /// <exception cref="TimeoutException">The time was over before.</exception>
    [Coroutine]
    public async Coro<bool> MoveNextAsync()
    {
        if (_remaining == 0) return false;
        _remaining--;
        Current = await _ended.Get() ?? throw new TimeoutException("The time limit passed before all tasks had ended; they go on.");
        return true;
    }

    /// <inheritdoc/>
    IAsyncEnumerator<TTask> IAsyncEnumerable<TTask>.GetAsyncEnumerator(CancellationToken cancellationToken) => this;

    /// <inheritdoc/>
    ValueTask<bool> IAsyncEnumerator<TTask>.MoveNextAsync() => new(MoveNextAsync().AsTask());

    /// <inheritdoc/>
    ValueTask IAsyncDisposable.DisposeAsync()
    {
        // An enumeration that is left early must not stay among the waiters of tasks that go on.
        _timer?.Cancel();
        LeaveAll();
        return default;
    }

    private void OnTimeout()
    {
        for (var missing = LeaveAll(); missing > 0; missing--) _ended.PutNowait(null);
    }

    /// <summary>Leaves the tasks that are not known to have ended, and counts them.</summary>
    private int LeaveAll()
    {
        var count = 0;
        for (var entry = _first; entry is not null; entry = entry.NextEntry)
        {
            entry.Leave();
            count++;
        }

        _first = _last = null;
        return count;
    }

    private void OnEnded(Entry entry)
    {
        Remove(entry);
        _ended.PutNowait(entry.Task);
        if (_first is null) _timer?.Cancel();
    }

    private void Add(Entry entry)
    {
        entry.PreviousEntry = _last;
        if (_last is null) _first = entry;
        else _last.NextEntry = entry;
        _last = entry;
    }

    private void Remove(Entry entry)
    {
        if (entry.PreviousEntry is null) _first = entry.NextEntry;
        else entry.PreviousEntry.NextEntry = entry.NextEntry;
        if (entry.NextEntry is null) _last = entry.PreviousEntry;
        else entry.NextEntry.PreviousEntry = entry.PreviousEntry;
    }

    /// <summary>The entry of the enumeration among the waiters of a task.</summary>
    private sealed class Entry(CoroCompletions<TTask> completions, TTask task) : LoopItem
    {
        private bool _hasLeft;

        public TTask Task => task;

        public Entry? NextEntry { get; set; }

        public Entry? PreviousEntry { get; set; }

        public void Leave()
        {
            _hasLeft = true;
            if (!task.IsCompleted) task.RemoveWaiter(this);
        }

        internal override void Run(EventLoop loop)
        {
            if (!_hasLeft) completions.OnEnded(this);
        }
    }
}
