using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>Waiting for several tasks.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Waits until tasks have ended, or for a limited time, and sorts them. It cancels none of them, and throws neither their exceptions nor
    /// one when the time is over.
    /// </summary>
    /// <param name="tasks">The tasks; one that is given twice counts once.</param>
    /// <param name="timeout">The limit, as a time or in seconds; null for none.</param>
    /// <param name="returnWhen">Which ends to wait for.</param>
    /// <returns>The tasks that have ended when it returns, and the others, both in the order in which they were given.</returns>
    /// <exception cref="ArgumentException">There are no tasks, or the condition is none that exists.</exception>
    /// <remarks>Mirrors <c>asyncio.wait()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.wait.</remarks>
    [OverloadResolutionPriority(1)]
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(
        IEnumerable<CoroTask> tasks, TimeSpan? timeout = null, WaitUntil returnWhen = global::CoroGen.WaitUntil.AllCompleted) => WaitCore(tasks, timeout, returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, WaitUntil)"/>
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(
        IEnumerable<CoroTask> tasks, double? timeout, WaitUntil returnWhen = global::CoroGen.WaitUntil.AllCompleted) => WaitCore(tasks, Seconds.ToTimeSpan(timeout), returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, WaitUntil)"/>
    [OverloadResolutionPriority(1)]
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(
        IEnumerable<CoroTask<T>> tasks, TimeSpan? timeout = null, WaitUntil returnWhen = global::CoroGen.WaitUntil.AllCompleted) => WaitCore(tasks, timeout, returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, WaitUntil)"/>
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(
        IEnumerable<CoroTask<T>> tasks, double? timeout, WaitUntil returnWhen = global::CoroGen.WaitUntil.AllCompleted) => WaitCore(tasks, Seconds.ToTimeSpan(timeout), returnWhen);

    [Coroutine]
    private static async Coro<(IReadOnlyList<TTask> Done, IReadOnlyList<TTask> Pending)> WaitCore<TTask>(IEnumerable<TTask> tasks, TimeSpan? timeout, WaitUntil returnWhen)
        where TTask : CoroTask
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var distinct = tasks.Distinct().ToArray();
        if (distinct.Length == 0) throw new ArgumentException("There are no tasks to wait for.", nameof(tasks));
        if (!Enum.IsDefined(returnWhen)) throw new ArgumentException($"{returnWhen} is no condition to wait for.", nameof(returnWhen));
        var operation = new WaitOperation(EventLoop.Current, distinct, timeout, returnWhen);
        try
        {
            await operation.Waiter;
        }
        finally
        {
            operation.End();
        }

        return (Array.FindAll(distinct, static task => task.IsCompleted), Array.FindAll(distinct, static task => !task.IsCompleted));
    }
}
