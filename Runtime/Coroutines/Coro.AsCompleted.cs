namespace CoroGen;

/// <content>Tasks in the order of their ends.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Gives tasks in the order in which they end, for <c>await foreach</c>; coroutines become tasks now. Await each, or read its result.
    /// </summary>
    /// <param name="tasks">The tasks or coroutines; one that is given twice counts once.</param>
    /// <param name="timeout">The limit for all of them, as a time or in seconds; null for none. When it is over, a <see cref="TimeoutException"/> is thrown and the tasks go on.</param>
    /// <exception cref="ArgumentException">One of the tasks is null.</exception>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or a coroutine was awaited before.</exception>
    /// <remarks>Mirrors <c>asyncio.as_completed()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed.</remarks>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<CoroTask<T>> tasks, TimeSpan? timeout = null) =>
        AsCompleted(tasks, timeout, static (task, _) => task);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<CoroTask<T>> tasks, CoroSeconds? timeout) => AsCompleted(tasks, timeout?.Time);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<Coro<T>> tasks, TimeSpan? timeout = null) =>
        AsCompleted(tasks, timeout, static (coro, started) => StartOnce(coro, started));

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<Coro<T>> tasks, CoroSeconds? timeout) => AsCompleted(tasks, timeout?.Time);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask> tasks, TimeSpan? timeout = null) =>
        AsCompleted(tasks, timeout, static (task, _) => task);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask> tasks, CoroSeconds? timeout) => AsCompleted(tasks, timeout?.Time);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<Coro> tasks, TimeSpan? timeout = null) =>
        AsCompleted<Coro, CoroTask>(tasks, timeout, static (coro, started) => StartOnce(coro.WithVoidResult, started));

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<Coro> tasks, CoroSeconds? timeout) => AsCompleted(tasks, timeout?.Time);

    private static CoroCompletions<TTask> AsCompleted<TItem, TTask>(IEnumerable<TItem> items, TimeSpan? timeout, Func<TItem, HashSet<CoroTask>, TTask> toTask)
        where TTask : CoroTask
    {
        ArgumentNullException.ThrowIfNull(items);
        var completions = new CoroCompletions<TTask>();
        completions.Begin(items, timeout, toTask);
        return completions;
    }

    /// <summary>Makes a task of a coroutine, unless that was done before for the same call.</summary>
    private static CoroTask<T> StartOnce<T>(Coro<T> coro, HashSet<CoroTask> started) =>
        coro.Box is { } box && box.Version == coro.Version && started.Contains(box) ? box : CreateTask(coro);
}
