using System.Diagnostics.CodeAnalysis;

namespace CoroGen;

/// <summary>
/// A limit on the time that a block may take: when the deadline passes, the task is cancelled, and that becomes a <see cref="TimeoutException"/>.
/// </summary>
/// <remarks>
/// Mirrors <c>asyncio.Timeout</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.Timeout. Made by
/// <see cref="Coro.Timeout(TimeSpan?)"/> and its kind. The form that takes the body follows asyncio's rules exactly. The block form,
/// <c>await using var t = Coro.Timeout(d)</c>, cannot see the exception that leaves the block: when the deadline passed and the cancellation
/// entered the block, leaving it throws <see cref="TimeoutException"/> in place of whatever left it, even if the block caught the cancellation.
/// </remarks>
public sealed class CoroTimeout
{
    private TimeoutState _state;
    private CoroTask? _task;
    private TimeoutTimer? _timer;
    private int _requestsBefore;
    private int _deliveriesBefore;

    internal CoroTimeout(TimeSpan? when) => When = when;

    /// <summary>The loop's time at which the limit is; null for no limit.</summary>
    /// <remarks>Mirrors <c>Timeout.when()</c>.</remarks>
    public TimeSpan? When { get; private set; }

    /// <summary>Whether the deadline passed while the block ran.</summary>
    /// <remarks>Mirrors <c>Timeout.expired()</c>.</remarks>
    public bool IsExpired => _state is TimeoutState.Expiring or TimeoutState.Expired;

    /// <summary>Moves the deadline.</summary>
    /// <param name="when">The loop's time of the new deadline; one that is past cancels in the next iteration, null means no limit.</param>
    /// <exception cref="InvalidOperationException">The block has not begun, its time is over, or it has ended.</exception>
    /// <remarks>Mirrors <c>Timeout.reschedule()</c>.</remarks>
    public void Reschedule(TimeSpan? when)
    {
        if (_state != TimeoutState.Active) ThrowCannotReschedule();
        Schedule(when);
    }

    /// <summary>Moves the deadline.</summary>
    /// <param name="when">The loop's time of the new deadline in seconds; one that is past cancels in the next iteration, null means no limit.</param>
    /// <exception cref="InvalidOperationException">The block has not begun, its time is over, or it has ended.</exception>
    /// <remarks>Mirrors <c>Timeout.reschedule()</c>.</remarks>
    public void Reschedule(CoroSeconds? when) => Reschedule(when?.Time);

    /// <summary>Ends the block.</summary>
    /// <exception cref="TimeoutException">The time was over, and the cancellation entered the block.</exception>
    public Coro DisposeAsync()
    {
        if (_state is not (TimeoutState.Active or TimeoutState.Expiring)) return default;
        var wasDelivered = _task!.Cancellation.Deliveries != _deliveriesBefore;
        if (End() && wasDelivered) ThrowTimeout(null);
        return default;
    }

    /// <inheritdoc/>
    public override string ToString() => _state == TimeoutState.Active ? $"Timeout [active] when={When?.ToString() ?? "none"}" : $"Timeout [{_state}]";

    /// <summary>Begins the block in the task that runs.</summary>
    internal void Begin()
    {
        if (_state != TimeoutState.Created) throw new InvalidOperationException("The timeout has already been entered: make one for each block.");
        var task = CoroTask.Current ?? throw new InvalidOperationException("A timeout limits the time of a task, and no task is running: use it inside a coroutine.");
        _state = TimeoutState.Active;
        _task = task;
        _requestsBefore = task.CancellationRequests;
        Schedule(When);
    }

    /// <summary>Ends the block.</summary>
    /// <returns>Whether the deadline passed and nobody else wants the task cancelled, so that a cancellation means that the time is over.</returns>
    internal bool End()
    {
        StopTimer();
        if (_state == TimeoutState.Expiring)
        {
            _state = TimeoutState.Expired;
            return _task!.Uncancel() <= _requestsBefore;
        }

        _state = TimeoutState.Finished;
        return false;
    }

    /// <summary>Called when the deadline has passed.</summary>
    internal void Expire()
    {
        _timer = null;
        _deliveriesBefore = _task!.Cancellation.Deliveries;
        _state = TimeoutState.Expiring;
        _task.CancelCore(null);
    }

    [DoesNotReturn]
    internal static void ThrowTimeout(Exception? cancellation) =>
        throw new TimeoutException("The time limit passed before the work had ended.", cancellation);

    private void Schedule(TimeSpan? when)
    {
        When = when;
        StopTimer();
        if (when is { } deadline) _timer = TimeoutTimer.Begin(this, _task!.Loop, deadline);
    }

    private void StopTimer()
    {
        _timer?.End(_task!.Loop);
        _timer = null;
    }

    [DoesNotReturn]
    private void ThrowCannotReschedule() => throw new InvalidOperationException(_state == TimeoutState.Created
        ? "Timeout has not been entered: its deadline can be moved only inside its block."
        : $"Cannot change the state of a timeout that is {_state}: its deadline can be moved only while its block runs and the time is not over.");
}
