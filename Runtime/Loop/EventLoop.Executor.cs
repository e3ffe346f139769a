using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Running functions in other threads.</content>
public sealed partial class EventLoop
{
    private int _executorJobs;
    private bool _executorIsShutDown;

    /// <summary>
    /// Runs a function in a thread of the pool. Cancelling the result prevents it while it waits for a thread; a function that runs goes on,
    /// and its outcome is ignored. The AsyncLocal values of the caller are not passed on: see <see cref="Coro.ToThread{T}(Func{T})"/>.
    /// </summary>
    /// <param name="function">What to run.</param>
    /// <param name="executor">Where; null for the pool of .NET.</param>
    /// <exception cref="InvalidOperationException">The loop is closed or being shut down.</exception>
    /// <exception cref="TaskSchedulerException">The executor took no function.</exception>
    /// <remarks>Mirrors <c>loop.run_in_executor()</c>.</remarks>
    public CoroTask<T> RunInExecutor<T>(Func<T> function, TaskScheduler? executor = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ThrowIfExecutorIsShutDown();
        var job = new ExecutorJob<T>(this, function);
        QueueExecutorJob(job, executor);
        return job;
    }

    /// <inheritdoc cref="RunInExecutor{T}(Func{T}, TaskScheduler?)"/>
    public CoroTask RunInExecutor(Action function, TaskScheduler? executor = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        return RunInExecutor<VoidResult>(
            () =>
            {
                function();
                return default;
            },
            executor);
    }

    /// <summary>Refuses further functions and waits for those that run. The loop runs on meanwhile: they may have asked something of it.</summary>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>Whether all of them have ended.</returns>
    /// <remarks>Mirrors <c>loop.shutdown_default_executor()</c>.</remarks>
    internal bool ShutDownExecutor(TimeSpan timeout)
    {
        _executorIsShutDown = true;
        var start = Stopwatch.GetTimestamp();
        for (var wait = default(SpinWait); Volatile.Read(ref _executorJobs) != 0; wait.SpinOnce())
        {
            if (Stopwatch.GetElapsedTime(start) > timeout) return false;
            if (CanRun) Tick();
        }

        return true;
    }

    internal void ThrowIfExecutorIsShutDown()
    {
        ThrowIfClosed();
        if (_executorIsShutDown) throw new InvalidOperationException("The executor of this event loop has been shut down: the loop is about to close.");
    }

    /// <summary>Queues a job that calls <see cref="EndExecutorJob"/> in the end. Unlike ToThread, an executor does not take the AsyncLocal values along.</summary>
    internal void QueueExecutorJob(IThreadPoolWorkItem job, TaskScheduler? executor)
    {
        Interlocked.Increment(ref _executorJobs);
        if (executor is null || ReferenceEquals(executor, TaskScheduler.Default))
        {
            ThreadPool.UnsafeQueueUserWorkItem(job, preferLocal: false);
            return;
        }

        var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        try
        {
            _ = Task.Factory.StartNew(static job => ((IThreadPoolWorkItem)job!).Execute(), job, CancellationToken.None, TaskCreationOptions.DenyChildAttach, executor);
        }
        catch (TaskSchedulerException)
        {
            // The executor took no job: the end of the run must not wait for it.
            EndExecutorJob();
            throw;
        }
        finally
        {
            flow?.Undo();
        }
    }

    internal void EndExecutorJob() => Interlocked.Decrement(ref _executorJobs);
}
