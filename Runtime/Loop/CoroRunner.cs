namespace CoroGen;

/// <summary>Owns a loop and its end: coroutines run on it one after the other, and what they leave behind is cleaned up.</summary>
/// <remarks>Mirrors <c>asyncio.Runner</c>: https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner.</remarks>
public sealed class CoroRunner : IDisposable
{
    // As long as asyncio waits for the threads of its executor.
    private static readonly TimeSpan ExecutorTimeout = TimeSpan.FromMinutes(5);

    // As many iterations as asyncio takes to end generators and the executor: what is queued as a run ends runs in them.
    private const int LastIterations = 4;

    private readonly CoroRunnerOptions _options;
    private EventLoop? _loop;
    private ExecutionContext? _context;
    private bool _isClosed;

    /// <summary>Makes a runner; its loop is made when it is first needed.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    public CoroRunner(CoroRunnerOptions? options = null) => _options = options ?? new CoroRunnerOptions();

    /// <summary>The loop.</summary>
    /// <exception cref="InvalidOperationException">The runner is closed.</exception>
    /// <remarks>Mirrors <c>Runner.get_loop()</c>.</remarks>
    public EventLoop Loop
    {
        get
        {
            if (_isClosed) throw new InvalidOperationException("Runner is closed.");
            return _loop ??= MakeLoop();
        }
    }

    /// <summary>
    /// Runs a coroutine to its end. Ctrl+C cancels it; a second Ctrl+C ends the process. All coroutines of a runner share one set of
    /// AsyncLocal values.
    /// </summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="context">The AsyncLocal values with which it begins; null for those that the runner's coroutines share.</param>
    /// <exception cref="InvalidOperationException">A loop runs in this thread already, or the runner is closed.</exception>
    /// <remarks>Mirrors <c>Runner.run()</c>.</remarks>
    public T Run<T>(Coro<T> coro, ExecutionContext? context = null)
    {
        if (EventLoop.CurrentOrNull is not null)
        {
            coro.Discard();
            throw new InvalidOperationException("Cannot run a coroutine from a running event loop: await it, or make it a task with Coro.CreateTask.");
        }

        var loop = Loop;
        var outer = ExecutionContext.Capture();
        CoroTask<T>? task = null;
        if ((context ?? _context) is { } values) ExecutionContext.Restore(values);
        try
        {
            task = loop.CreateTask(coro);
            using var interrupt = _options.HandlesInterrupt ? InterruptHandler.Begin(loop, task) : null;
            return loop.RunUntilComplete(task);
        }
        finally
        {
            if (context is null && task is not null) _context = task.Context;
            if (outer is not null) ExecutionContext.Restore(outer);
        }
    }

    /// <inheritdoc cref="Run{T}(Coro{T}, ExecutionContext?)"/>
    public void Run(Coro coro, ExecutionContext? context = null) => Run(coro.WithVoidResult, context);

    /// <summary>
    /// Ends the loop: tasks that are left are cancelled and waited for, their failures are reported to the loop's exception handler, threads
    /// that run functions for the loop are waited for, while it goes on, and the loop is closed. Harmless when repeated.
    /// </summary>
    /// <remarks>Mirrors <c>Runner.close()</c>.</remarks>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        if (_loop is not { } loop) return;
        try
        {
            CancelAllTasks(loop);
            RunOut(loop);
        }
        finally
        {
            loop.Dispose();
        }
    }

    /// <summary>Waits for the threads of the executor, and runs what is queued for the last time.</summary>
    private static void RunOut(EventLoop loop)
    {
        if (!loop.DrainExecutorBlocking(ExecutorTimeout))
        {
            loop.CallExceptionHandler(new LoopExceptionContext($"Functions that run in other threads did not end within {ExecutorTimeout.TotalMinutes} minutes; the loop closes without them."));
        }

        for (var i = 0; i < LastIterations && loop.CanRun; i++) loop.Tick();
    }

    private EventLoop MakeLoop()
    {
        var loop = _options.LoopFactory?.Invoke() ?? new EventLoop();
        if (_options.Debug is { } debug) loop.Debug = debug;
        return loop;
    }

    private static void CancelAllTasks(EventLoop loop)
    {
        var tasks = loop.AllTasks();
        if (tasks.Count == 0) return;
        foreach (var task in tasks) task.Cancel();
        loop.RunUntilComplete(Coro.GatherOutcomes(tasks));
        foreach (var task in tasks)
        {
            if (task.Exception is not { } exception) continue;
            loop.CallExceptionHandler(new LoopExceptionContext("Unhandled exception during the shutdown of Coro.Run", exception) { Task = task });
        }
    }
}
