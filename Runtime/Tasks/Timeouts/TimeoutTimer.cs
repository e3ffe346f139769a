using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A pooled timer for one deadline of a <see cref="CoroTimeout"/>.</summary>
internal sealed class TimeoutTimer : PooledLoopItem
{
    [ThreadStatic]
    private static BoxPool<TimeoutTimer> t_pool;

    private CoroTimeout? _timeout;

    private TimeoutTimer()
    {
    }

    public static TimeoutTimer Begin(CoroTimeout timeout, EventLoop loop, TimeSpan deadline)
    {
        var timer = t_pool.TryRent() ?? new TimeoutTimer();
        timer._timeout = timeout;
        if (deadline <= loop.Time) timer.Queue(loop);
        else loop.AddTimer(timer, deadline);
        return timer;
    }

    /// <summary>The deadline does not count any more.</summary>
    public void End(EventLoop loop)
    {
        _timeout = null;
        loop.RemoveTimer(this);
        Retire();
    }

    // The timeout forgets its timer when that has run.
    protected override void OnRun(EventLoop loop)
    {
        var timeout = _timeout!;
        _timeout = null;
        ReturnToPool();
        timeout.Expire();
    }

    protected override void ReturnToPool() => t_pool.Return(this);
}
