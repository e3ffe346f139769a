using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A function that runs in a pool of threads for a box that waits for it: pooled, and its own message to the loop that it has ended. Cancelled
/// before it starts, it is prevented; later, only its outcome is ignored.
/// </summary>
internal sealed class ThreadJob<T> : PooledLoopItem, IThreadPoolWorkItem
{
    private const int Waiting = 0, Started = 1, Prevented = 2;

    private static readonly ContextCallback s_call = static job => ((ThreadJob<T>)job!).Call();

    [ThreadStatic]
    private static BoxPool<ThreadJob<T>> t_pool;

    private EventLoop? _loop;
    private CoroutineBox? _box;
    private Delegate? _function;
    private ExecutionContext? _context;
    private int _state;
    private bool _hasEnded;
    private T? _value;
    private ExceptionDispatchInfo? _error;

    private ThreadJob()
    {
    }

    /// <summary>Queues a function and makes the box wait for it.</summary>
    /// <param name="box">The box.</param>
    /// <param name="function">A function that gives the value, or one that gives none.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for none.</param>
    /// <param name="executor">Where it runs; null for the pool of .NET.</param>
    public static ThreadJob<T> Begin(CoroutineBox box, Delegate function, ExecutionContext? context, TaskScheduler? executor)
    {
        var loop = box.Loop;
        loop.ThrowIfExecutorIsShutDown(executor);
        var job = t_pool.TryRent() ?? new ThreadJob<T>();
        job._loop = loop;
        job._box = box;
        job._function = function;
        job._context = context;
        job._hasEnded = false;
        Volatile.Write(ref job._state, Waiting);
        try
        {
            loop.QueueExecutorJob(job, executor);
        }
        catch
        {
            job.ReturnToPool();
            throw;
        }

        // The outcome comes through the loop, so never before this.
        box.BeginWait();
        return job;
    }

    /// <summary>Lets go of the box: the wait was cancelled.</summary>
    public void Abandon()
    {
        _box = null;
        Interlocked.CompareExchange(ref _state, Prevented, Waiting);
        Retire(isOnItsWay: !_hasEnded);
    }

    /// <summary>Gives the outcome to the box.</summary>
    /// <returns>False if that is a cancellation.</returns>
    public bool Finish(CoroutineBox box, out T result)
    {
        result = _value!;
        var error = _error;
        ReturnToPool();
        if (error is null) return true;
        if (error.SourceException is not OperationCanceledException cancellation) error.Throw();
        else HeldCancellation.Of(cancellation).Enter(box);
        return false;
    }

    /// <summary>Runs the function, in a thread of the pool.</summary>
    public void Execute()
    {
        if (Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting)
        {
            try
            {
                if (_context is null) Call();
                else ExecutionContext.Run(_context, s_call, this);
            }
            catch (Exception exception)
            {
                _error = ExceptionDispatchInfo.Capture(exception);
            }
        }

        // Late results are nobody's concern once the loop is closed.
        var loop = _loop!;
        if (!loop.IsClosed) loop.Post(this);
        loop.EndExecutorJob();
    }

    protected override void OnRun(EventLoop loop)
    {
        _hasEnded = true;
        _box!.Wake();
    }

    protected override void ReturnToPool()
    {
        _box = null;
        _loop = null;
        _function = null;
        _context = null;
        _value = default;
        _error = null;
        t_pool.Return(this);
    }
    private void Call()
    {
        if (_function is Func<T> function) _value = function();
        else ((Action)_function!)();
    }
}
