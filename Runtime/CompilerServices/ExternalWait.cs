namespace CoroGen.CompilerServices;

/// <summary>
/// The wait of a box for something outside of the loop: an awaiter of another library that will call a continuation, once, from any thread
/// and at any time, even after the wait was cancelled. So the object belongs to that continuation and returns to its pool only when it was
/// called; a cancelled wait merely lets go of the box.
/// </summary>
internal sealed class ExternalWait : LoopItem
{
    [ThreadStatic]
    private static BoxPool<ExternalWait> t_pool;

    private EventLoop? _loop;
    private CoroutineBox? _box;
    private int _called;

    private ExternalWait() => Continuation = Complete;

    /// <summary>What the awaiter is given.</summary>
    public Action Continuation { get; }

    public static ExternalWait Rent(CoroutineBox box)
    {
        var wait = t_pool.TryRent() ?? new ExternalWait();
        wait._loop = box.Loop;
        wait._box = box;
        Volatile.Write(ref wait._called, 0);
        return wait;
    }

    /// <summary>Takes the box out of the wait, whose continuation is never going to be called.</summary>
    public CoroutineBox TakeBox()
    {
        var box = _box!;
        _box = null;
        _loop = null;
        t_pool.Return(this);
        return box;
    }

    /// <summary>Lets go of the box: the wait was cancelled.</summary>
    public void Abandon() => _box = null;

    /// <summary>Runs on the loop's thread once the continuation was called.</summary>
    internal override void Run(EventLoop loop)
    {
        var box = _box;
        _box = null;
        _loop = null;
        t_pool.Return(this);
        if (box is null) return;
        box.Awaited = null;
        box.Wake();
    }

    private void Complete()
    {
        // A continuation is called once; a second call would wake whatever rented the object since.
        if (Interlocked.Exchange(ref _called, 1) != 0) return;
        var loop = _loop!;
        if (ReferenceEquals(EventLoop.CurrentOrNull, loop)) Run(loop);
        else loop.Post(this);
    }
}
