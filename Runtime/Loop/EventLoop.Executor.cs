using System.Diagnostics;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Running functions in other threads.</content>
public sealed partial class EventLoop
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private int _executorJobs;
    private bool _executorIsShutDown;
    private TaskCompletionSource? _executorDrained;

    /// <summary>Where functions run for which no executor is named, those of <see cref="Coro.ToThread{T}(Func{T})"/> too; the pool of .NET at first.</summary>
    /// <remarks>Mirrors <c>loop.set_default_executor()</c>. One that runs a function at once, within the call, holds up the loop.</remarks>
    public TaskScheduler DefaultExecutor
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TaskScheduler.Default;

    /// <summary>
    /// Runs a function in a thread of the pool. Cancelling the result prevents it while it waits for a thread; a function that runs goes on,
    /// and its outcome is ignored. The AsyncLocal values of the caller are not passed on: see <see cref="Coro.ToThread{T}(Func{T})"/>.
    /// </summary>
    /// <param name="function">What to run.</param>
    /// <param name="executor">Where; null for <see cref="DefaultExecutor"/>.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or none is named and the default one was shut down.</exception>
    /// <exception cref="TaskSchedulerException">The executor took no function.</exception>
    /// <remarks>Mirrors <c>loop.run_in_executor()</c>.</remarks>
    public CoroTask<T> RunInExecutor<T>(Func<T> function, TaskScheduler? executor = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        ThrowIfExecutorIsShutDown(executor);
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

    /// <summary>
    /// Lets the default executor take no more functions, and waits for those that run. Coroutines go on meanwhile. <see cref="Coro.Run(Coro, bool)"/> and
    /// <see cref="CoroRunner"/> do that by themselves in the end.
    /// </summary>
    /// <param name="timeout">How long to wait, as a time or in seconds, of the real clock; null for as long as it takes. When it is over, the exception handler is told.</param>
    /// <remarks>Mirrors <c>loop.shutdown_default_executor()</c>.</remarks>
    [Coroutine]
    public async Coro ShutdownDefaultExecutor(TimeSpan? timeout = null)
    {
        _executorIsShutDown = true;
        Interlocked.CompareExchange(ref _executorDrained, new TaskCompletionSource(), null);
        if (Volatile.Read(ref _executorJobs) == 0) return;
        try
        {
            await _executorDrained.Task.WaitAsync(LimitOf(timeout));
        }
        catch (TimeoutException)
        {
            CallExceptionHandler(new LoopExceptionContext($"Functions that run in other threads did not end within {timeout!.Value.TotalSeconds} seconds; nobody waits for them any more."));
        }
    }

    /// <inheritdoc cref="ShutdownDefaultExecutor(TimeSpan?)"/>
    [Coroutine]
    public async Coro ShutdownDefaultExecutor(CoroSeconds? timeout) => await ShutdownDefaultExecutor(timeout?.Time);

    /// <summary>Refuses further functions and waits for those that run. The loop runs on meanwhile: they may have asked something of it.</summary>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>Whether all of them have ended.</returns>
    /// <remarks>Mirrors <c>loop.shutdown_default_executor()</c>.</remarks>
    internal bool DrainExecutorBlocking(TimeSpan timeout)
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

    internal void ThrowIfExecutorIsShutDown(TaskScheduler? executor)
    {
        ThrowIfClosed();
        if (_executorIsShutDown && executor is null)
            throw new InvalidOperationException("The executor of this event loop has been shut down: it takes no more functions. Name one of your own, or run them before.");
    }

    /// <summary>
    /// Queues a job that calls <see cref="EndExecutorJob"/> in the end. Unlike ToThread, an executor does not take the AsyncLocal values along.
    /// </summary>
    internal void QueueExecutorJob(IThreadPoolWorkItem job, TaskScheduler? executor)
    {
        Interlocked.Increment(ref _executorJobs);
        executor ??= DefaultExecutor;
        if (ReferenceEquals(executor, TaskScheduler.Default))
        {
            ThreadPool.UnsafeQueueUserWorkItem(job, preferLocal: false);
            return;
        }

        var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        try
        {
            _ = Task.Factory.StartNew(
                static job => ((IThreadPoolWorkItem)job!).Execute(),
                job,
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach,
                executor);
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

    /// <summary>A limit as .NET takes it: none that is negative, and none beyond what its timers count to.</summary>
    private static TimeSpan LimitOf(TimeSpan? timeout)
    {
        if (timeout is not { } time || time > LongestTimer) return Timeout.InfiniteTimeSpan;
        return time > TimeSpan.Zero ? time : TimeSpan.Zero;
    }

    internal void EndExecutorJob()
    {
        if (Interlocked.Decrement(ref _executorJobs) == 0) _executorDrained?.TrySetResult();
    }
}
