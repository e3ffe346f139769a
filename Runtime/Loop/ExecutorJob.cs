using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A function that runs in a pool of threads, and the future of its outcome. Cancelling it before it starts prevents it; later, only the
/// outcome is ignored.
/// </summary>
internal sealed class ExecutorJob<T>(EventLoop loop, Func<T> function) : CoroFuture<T>(loop), IThreadPoolWorkItem
{
    private const int Waiting = 0, Started = 1, Prevented = 2;

    private int _state;
    private T? _value;
    private Exception? _exception;

    internal override bool CancelCore(string? message)
    {
        Interlocked.CompareExchange(ref _state, Prevented, Waiting);
        return base.CancelCore(message);
    }

    public void Execute()
    {
        if (Interlocked.CompareExchange(ref _state, Started, Waiting) == Waiting)
        {
            try
            {
                _value = function();
            }
            catch (Exception exception)
            {
                _exception = exception;
            }
        }

        // Late results are nobody's concern once the loop is closed.
        if (!Loop.IsClosed) Loop.Post(new Completion(this));
        Loop.EndExecutorJob();
    }

    private void Complete()
    {
        if (_exception is not null) TrySetException(_exception);
        else if (_state == Started) TrySetResult(_value!);
    }

    private sealed class Completion(ExecutorJob<T> job) : LoopItem
    {
        internal override void Run(EventLoop loop) => job.Complete();
    }
}
