using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Awaits a function that runs in another thread: the one frame behind <c>ToThread</c> and the awaits of <c>RunInExecutor</c>.</summary>
internal struct ThreadFrame<T> : ICoroutineFrame<T>
{
    private Delegate _function;
    private EventLoop? _loop;
    private TaskScheduler? _executor;
    private ThreadJob<T>? _job;

    /// <summary>Takes a function that sees the AsyncLocal values of the caller.</summary>
    public void Start(Delegate function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        _loop = null;
        _executor = null;
        _job = null;
    }

    /// <summary>Takes a function that sees no AsyncLocal values.</summary>
    public void Start(EventLoop loop, Delegate function, TaskScheduler? executor)
    {
        CoroutineServices.ThrowIfNull(loop);
        Start(function);
        _loop = loop;
        _executor = executor;
    }

    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (_job is { } job)
        {
            _job = null;
            if (!box.TakeCancellation()) return job.Finish(box, out result);
            job.Abandon();
            result = default!;
            return box.Unwind();
        }

        if (_loop is { } loop && !ReferenceEquals(loop, box.Loop))
            throw new InvalidOperationException("The function was given to the executor of a different loop: await the AsTask() of what RunInExecutor returns.");
        _job = ThreadJob<T>.Begin(box, _function, _loop is null ? ExecutionContext.Capture() : null, _executor);
        _function = null!;
        _loop = null;
        _executor = null;
        result = default!;
        return false;
    }
}
