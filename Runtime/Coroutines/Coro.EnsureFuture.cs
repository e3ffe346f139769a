namespace CoroGen;

/// <content>Making tasks of whatever can be awaited.</content>
public readonly partial struct Coro
{
    /// <summary>Makes a task of a coroutine; its first step runs in the next iteration.</summary>
    /// <param name="coro">The coroutine, which becomes a task.</param>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    /// <remarks>Mirrors <c>asyncio.ensure_future()</c>: https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future.</remarks>
    public static CoroTask EnsureFuture(Coro coro) => CreateTask(coro);

    /// <inheritdoc cref="EnsureFuture(Coro)"/>
    public static CoroTask<T> EnsureFuture<T>(Coro<T> coro) => CreateTask(coro);

    /// <summary>Gives the task itself.</summary>
    /// <param name="task">The task or future, which is returned.</param>
    /// <remarks>Mirrors <c>asyncio.ensure_future()</c>: https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future.</remarks>
    public static CoroTask EnsureFuture(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task;
    }

    /// <inheritdoc cref="EnsureFuture(CoroTask)"/>
    public static CoroTask<T> EnsureFuture<T>(CoroTask<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task;
    }

    /// <summary>Makes a task of the loop that awaits a .NET task.</summary>
    /// <param name="task">The .NET task, for which a task of the loop waits.</param>
    /// <exception cref="InvalidOperationException">No loop runs in this thread.</exception>
    /// <remarks>Mirrors <c>asyncio.ensure_future()</c>: https://docs.python.org/3/library/asyncio-future.html#asyncio.ensure_future.</remarks>
    public static CoroTask EnsureFuture(Task task) => CreateTask(FromTask(task));

    /// <inheritdoc cref="EnsureFuture(Task)"/>
    public static CoroTask<T> EnsureFuture<T>(Task<T> task) => CreateTask(FromTask(task));

    /// <inheritdoc cref="EnsureFuture(Task)"/>
    public static CoroTask EnsureFuture(ValueTask task) => CreateTask(FromTask(task));

    /// <inheritdoc cref="EnsureFuture(Task)"/>
    public static CoroTask<T> EnsureFuture<T>(ValueTask<T> task) => CreateTask(FromTask(task));
}
