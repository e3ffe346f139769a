using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Tasks in the order of their ends; the result of <c>Coro.AsCompleted</c>. It is enumerated once.</summary>
/// <typeparam name="TTask">The type of the tasks.</typeparam>
/// <remarks>
/// Mirrors the iterator of <c>asyncio.as_completed()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed. asyncio's goes on
/// where a loop over it was left; C#'s <c>await foreach</c> disposes of what it enumerates, and then nothing watches the other tasks any more. To go on
/// later, call <see cref="MoveNextAsync"/> oneself.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "It enumerates, and is no collection.")]
public sealed class CoroCompletions<TTask> : LoopItem, ITaskWatch, IAsyncEnumerable<TTask>, IAsyncEnumerator<TTask>
    where TTask : CoroTask
{
    private WatchedTasks _running, _ended;
    private EventLoop? _loopOfTimer;
    private CoroutineBox? _waiter;
    private int _remaining, _late;
    private bool _wasLeft;

    internal CoroCompletions()
    {
    }

    /// <summary>The task that <see cref="MoveNextAsync"/> found.</summary>
    public TTask Current { get; private set; } = null!;

    CoroTask? ITaskWatch.Awaiter => _waiter?.Root;

    /// <summary>Itself.</summary>
    /// <exception cref="InvalidOperationException">It was left before all tasks were given.</exception>
    public CoroCompletions<TTask> GetAsyncEnumerator()
    {
        ThrowIfLeft();
        return this;
    }

    /// <summary>Waits for the next end.</summary>
    /// <returns>False when all tasks were given.</returns>
    /// <exception cref="TimeoutException">The time was over before.</exception>
    /// <exception cref="InvalidOperationException">Another coroutine waits for the next end, or it was left before all tasks were given.</exception>
    public Coro<bool> MoveNextAsync()
    {
        var box = FrameBox<MoveNextAsync_Frame, bool>.Rent();
        box.Frame.Start(this);
        return new Coro<bool>(box);
    }

    /// <inheritdoc/>
    IAsyncEnumerator<TTask> IAsyncEnumerable<TTask>.GetAsyncEnumerator(CancellationToken cancellationToken) => GetAsyncEnumerator();

    /// <inheritdoc/>
    ValueTask<bool> IAsyncEnumerator<TTask>.MoveNextAsync() => new(MoveNextAsync().AsTask());

    /// <inheritdoc/>
    ValueTask IAsyncDisposable.DisposeAsync()
    {
        // An enumeration that is left early must not stay among the waiters of tasks that go on.
        StopTimer();
        _running.LeaveAll();
        _ended.LeaveAll();
        _wasLeft |= _remaining > 0 || _waiter is not null;
        _remaining = 0;

        // A move that is a task by itself is left behind by a cancelled await of it; any other coroutine that waits is told.
        if (_waiter is FrameBox<MoveNextAsync_Frame, bool> { Parent: null } move) move.CancelCore(null);
        else _waiter?.Wake();
        return default;
    }

    void ITaskWatch.OnEnded(WatchedTask entry)
    {
        _running.Remove(entry);
        _ended.Append(entry);
        if (_running.IsEmpty) StopTimer();
        _waiter?.Wake();
    }

    /// <summary>Makes tasks of what was given, and begins to watch them.</summary>
    internal void Begin<TItem>(IEnumerable<TItem> items, TimeSpan? timeout, Func<TItem, HashSet<CoroTask>, CoroTask> toTask)
    {
        _remaining = _running.Append(this, items, toTask);
        if (!_running.ShareLoop()) throw new ArgumentException("The tasks belong to different loops: give those of one loop.", nameof(items));
        _running.Watch();
        if (_remaining == 0 || timeout is not { } time) return;
        _loopOfTimer = EventLoop.Current;
        _loopOfTimer.AddTimer(this, EventLoop.After(_loopOfTimer.Time, time));
    }

    /// <summary>The time is over, unless all tasks ended while the timer stood in the ready queue.</summary>
    internal override void Run(EventLoop loop)
    {
        if (_running.IsEmpty) return;
        _late = _running.LeaveAll();
        _waiter?.Wake();
    }

    private void Suspend(CoroutineBox box)
    {
        _running.First?.Task.ThrowIfForeign(box);
        _waiter = box;
        box.BeginWait();
    }

    private void ThrowIfLeft()
    {
        if (_wasLeft)
            throw new InvalidOperationException("The enumeration was left before all tasks were given, and watches them no longer: call Coro.AsCompleted again with those that are left, or call MoveNextAsync instead of await foreach.");
    }

    private void StopTimer() => _loopOfTimer?.RemoveTimer(this);

    private TTask TakeEnded()
    {
        var entry = _ended.First!;
        _ended.Remove(entry);
        return (TTask)entry.Leave();
    }

    /// <summary>The frame of <see cref="MoveNextAsync"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Design", "CA1034", Justification = "The frame of a method is found in its type.")]
    public struct MoveNextAsync_Frame : ICoroutineFrame<bool>
    {
        private CoroCompletions<TTask> _completions;
        private bool _suspended;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroCompletions<TTask> __this)
        {
            _completions = __this;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out bool result)
        {
            var completions = _completions;
            result = false;
            if (_suspended)
            {
                completions._waiter = null;
                if (box.TakeCancellation()) return box.Unwind();
                completions.ThrowIfLeft();
            }
            else
            {
                completions.ThrowIfLeft();
                if (completions._remaining == 0) return true;
                if (completions._waiter is not null)
                {
                    throw new InvalidOperationException("Another coroutine waits for the next end: the ends of tasks are enumerated by one.");
                }

                // As in asyncio, a wait that is cancelled has counted.
                completions._remaining--;
                if (completions._ended.IsEmpty && completions._late == 0)
                {
                    completions.Suspend(box);
                    _suspended = true;
                    return false;
                }
            }

            if (completions._ended.IsEmpty)
            {
                completions._late--;
                throw new TimeoutException("The time limit passed before all tasks had ended; they go on.");
            }

            completions.Current = completions.TakeEnded();
            result = true;
            return true;
        }
    }
}
