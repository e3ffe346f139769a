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
    private IAsyncDisposable? _left;

    private ExternalWait() => Continuation = Complete;

    /// <summary>What the awaiter is given.</summary>
    public Action Continuation { get; }

    /// <summary>Counts the uses of a pooled object.</summary>
    public int Use { get; private set; }

    public static ExternalWait Rent(CoroutineBox box)
    {
        var wait = t_pool.TryRent() ?? new ExternalWait();
        wait._loop = box.Loop;
        wait._box = box;
        wait.Use++;
        Volatile.Write(ref wait._called, 0);
        return wait;
    }

    /// <summary>Whether it is in use: nobody has heard of its end yet.</summary>
    public bool IsPending => _loop is not null;

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

    /// <summary>Has an iterator, whose move was waited for, disposed of when that move has ended.</summary>
    public void DisposeAfterwards(IAsyncDisposable iterator) => _left = iterator;

    /// <summary>Runs on the loop's thread once the continuation was called.</summary>
    internal override void Run(EventLoop loop)
    {
        var box = _box;
        var left = _left;
        _box = null;
        _loop = null;
        _left = null;
        t_pool.Return(this);
        if (left is not null) LeftIterator.Dispose(left, loop);
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
