using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A pooled timer for one deadline of a <see cref="CoroTimeout"/>.</summary>
internal sealed class TimeoutTimer : LoopItem
{
    [ThreadStatic]
    private static BoxPool<TimeoutTimer> t_pool;

    private CoroTimeout? _timeout;
    private bool _isQueued;

    private TimeoutTimer()
    {
    }

    public static TimeoutTimer Begin(CoroTimeout timeout, EventLoop loop, TimeSpan deadline)
    {
        var timer = t_pool.TryRent() ?? new TimeoutTimer();
        timer._timeout = timeout;
        timer._isQueued = deadline <= loop.Time;
        if (timer._isQueued) loop.Enqueue(timer);
        else loop.AddTimer(timer, deadline);
        return timer;
    }

    /// <summary>The deadline does not count any more.</summary>
    public void End(EventLoop loop)
    {
        _timeout = null;

        // While it stands in the ready queue, it goes back to the pool from there.
        if (_isQueued) return;
        loop.RemoveTimer(this);
        t_pool.Return(this);
    }

    internal override void MarkDue() => _isQueued = true;

    internal override void Run(EventLoop loop)
    {
        var timeout = _timeout;
        _timeout = null;
        _isQueued = false;
        t_pool.Return(this);
        timeout?.Expire();
    }
}
