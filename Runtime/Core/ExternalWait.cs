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
    private Task? _task;
    private AbandonedWaits? _abandonedWaits;
    private int _called;
    private IAsyncDisposable? _abandonedIterator;

    private ExternalWait() => Continuation = Complete;

    /// <summary>What the awaiter is given.</summary>
    public Action Continuation { get; }

    /// <summary>Counts the uses of a pooled object.</summary>
    public int Use { get; private set; }

    /// <summary>The next one of the <see cref="AbandonedWaits"/> in which it stands.</summary>
    internal ExternalWait? NextAbandoned;

    /// <summary>A wait whose continuation is still to be given to an awaiter.</summary>
    /// <param name="box">The box that waits.</param>
    /// <param name="task">The task behind the awaiter; null if there is none.</param>
    public static ExternalWait Rent(CoroutineBox box, Task? task)
    {
        var wait = t_pool.TryRent() ?? new ExternalWait();
        wait._loop = box.Loop;
        wait._task = task;
        Volatile.Write(ref wait._called, 0);
        wait.Serve(box);
        return wait;
    }

    /// <summary>Lets a box wait in the place of one that has abandoned it.</summary>
    public void Serve(CoroutineBox box)
    {
        _box = box;
        Use++;
    }

    /// <summary>Whether it is in use: the continuation has not run yet.</summary>
    public bool IsPending => _loop is not null;

    /// <summary>Takes the box out of the wait, whose continuation is never going to be called.</summary>
    public CoroutineBox TakeBox()
    {
        var box = _box!;
        Release();
        return box;
    }

    /// <summary>Lets go of the box: the wait was cancelled. Somebody else who awaits the same task may take it over.</summary>
    public void Abandon()
    {
        _box = null;
        if (_task is { } task) _abandonedWaits = _loop!.KeepAbandonedWait(task, this);
    }

    /// <summary>Lets go of the box: the awaiter threw, and nobody knows whether it will call the continuation.</summary>
    public void LetGo() => _box = null;

    /// <summary>Has an iterator, whose move was waited for, disposed of when that move has ended.</summary>
    public void DisposeAfterwards(IAsyncDisposable iterator) => _abandonedIterator = iterator;

    /// <summary>Runs on the loop's thread once the continuation was called.</summary>
    internal override void Run(EventLoop loop)
    {
        var box = _box;
        var iterator = _abandonedIterator;
        _abandonedWaits?.Clear();
        Release();
        if (iterator is not null) AbandonedIterator.Dispose(iterator, loop);
        if (box is null) return;
        box.Awaited = null;
        box.Wake();
    }

    private void Release()
    {
        _box = null;
        _loop = null;
        _task = null;
        _abandonedIterator = null;
        _abandonedWaits = null;
        t_pool.Return(this);
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
