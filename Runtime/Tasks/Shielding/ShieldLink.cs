using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The entry of a shield that only a frame knows among the waiters of the shielded task; it wakes the frame's box.</summary>
internal sealed class ShieldLink : PooledLoopItem
{
    [ThreadStatic]
    private static BoxPool<ShieldLink> t_pool;

    private CoroTask? _inner;
    private CoroutineBox? _box;

    private ShieldLink()
    {
    }

    /// <summary>Whether the end of the task has been passed on.</summary>
    public bool HasRun { get; private set; }

    /// <summary>Suspends a box until a task, which is pending, has ended.</summary>
    public static ShieldLink Begin(CoroutineBox box, CoroTask inner)
    {
        var link = t_pool.TryRent() ?? new ShieldLink();
        link._inner = inner;
        link._box = box;
        inner.AddWaiter(link);
        box.BeginWait();
        return link;
    }

    /// <summary>The wait is over.</summary>
    public void Leave()
    {
        var inner = _inner!;
        _inner = null;
        _box = null;
        var isQueued = inner.IsCompleted && !HasRun;
        if (!inner.IsCompleted) inner.RemoveWaiter(this);
        Retire(isOnItsWay: isQueued);
    }

    internal override IEnumerable<CoroTask> WaitingTasks => _box is { } box ? [box.Root] : [];

    protected override void OnRun(EventLoop loop)
    {
        HasRun = true;
        _box!.Wake();
    }

    protected override void ReturnToPool()
    {
        HasRun = false;
        t_pool.Return(this);
    }
}
