using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>Tasks in the order of their ends.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Gives tasks in the order in which they end, for <c>await foreach</c>; coroutines become tasks now. Await each, or read its result.
    /// </summary>
    /// <param name="tasks">The tasks or coroutines; one that is given twice counts once.</param>
    /// <param name="timeout">The limit for all of them, as a time or in seconds; null for none. When it is over, a <see cref="TimeoutException"/> is thrown and the tasks go on.</param>
    /// <remarks>Mirrors <c>asyncio.as_completed()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.as_completed.</remarks>
    [OverloadResolutionPriority(1)]
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<CoroTask<T>> tasks, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new CoroCompletions<CoroTask<T>>(tasks.Distinct(), timeout);
    }

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<CoroTask<T>> tasks, double? timeout) => AsCompleted(tasks, Seconds.ToTimeSpan(timeout));

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    [OverloadResolutionPriority(1)]
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<Coro<T>> tasks, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new CoroCompletions<CoroTask<T>>(tasks.Distinct().Select(static coro => CreateTask(coro)), timeout);
    }

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask<T>> AsCompleted<T>(IEnumerable<Coro<T>> tasks, double? timeout) => AsCompleted(tasks, Seconds.ToTimeSpan(timeout));

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    [OverloadResolutionPriority(1)]
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask> tasks, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new CoroCompletions<CoroTask>(tasks.Distinct(), timeout);
    }

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<CoroTask> tasks, double? timeout) => AsCompleted(tasks, Seconds.ToTimeSpan(timeout));

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    [OverloadResolutionPriority(1)]
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<Coro> tasks, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return new CoroCompletions<CoroTask>(tasks.Distinct().Select(static coro => CreateTask(coro)), timeout);
    }

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{CoroTask{T}}, TimeSpan?)"/>
    public static CoroCompletions<CoroTask> AsCompleted(IEnumerable<Coro> tasks, double? timeout) => AsCompleted(tasks, Seconds.ToTimeSpan(timeout));
}
