namespace CoroGen;

/// <content>Running and making tasks.</content>
public readonly partial struct Coro
{
    /// <summary>Runs a coroutine on a fresh loop to its end; tasks that are left are cancelled and waited for.</summary>
    /// <param name="main">The coroutine.</param>
    /// <param name="debug">Whether the loop looks for mistakes at the price of speed.</param>
    /// <exception cref="InvalidOperationException">A loop runs in this thread already.</exception>
    /// <remarks>Mirrors <c>asyncio.run()</c>: https://docs.python.org/3/library/asyncio-runner.html#asyncio.run.</remarks>
    public static void Run(Coro main, bool debug = false)
    {
        using var runner = MakeRunner(main.WithVoidResult, debug);
        runner.Run(main);
    }

    /// <inheritdoc cref="Run(Coro, bool)"/>
    public static T Run<T>(Coro<T> main, bool debug = false)
    {
        using var runner = MakeRunner(main, debug);
        return runner.Run(main);
    }

    private static CoroRunner MakeRunner<T>(Coro<T> main, bool debug)
    {
        if (EventLoop.CurrentOrNull is null) return new CoroRunner(new CoroRunnerOptions { Debug = debug ? true : null });
        main.Discard();
        throw new InvalidOperationException("Coro.Run cannot be called from a running event loop: await the coroutine, or make it a task with Coro.CreateTask.");
    }

    /// <summary>Makes a task of a coroutine on the running loop; its first step runs in the next iteration.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    /// <remarks>Mirrors <c>asyncio.create_task()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task.</remarks>
    public static CoroTask CreateTask(Coro coro, string? name = null) => EventLoop.Current.CreateTask(coro, name);

    /// <inheritdoc cref="CreateTask(Coro, string?)"/>
    public static CoroTask<T> CreateTask<T>(Coro<T> coro, string? name = null) => EventLoop.Current.CreateTask(coro, name);

    /// <inheritdoc cref="EventLoop.CreateTask(Coro, string?, ExecutionContext?, bool?)"/>
    public static CoroTask CreateTask(Coro coro, string? name, ExecutionContext? context, bool? eagerStart = null) =>
        EventLoop.Current.CreateTask(coro, name, context, eagerStart);

    /// <inheritdoc cref="EventLoop.CreateTask(Coro, string?, ExecutionContext?, bool?)"/>
    public static CoroTask<T> CreateTask<T>(Coro<T> coro, string? name, ExecutionContext? context, bool? eagerStart = null) =>
        EventLoop.Current.CreateTask(coro, name, context, eagerStart);
}
