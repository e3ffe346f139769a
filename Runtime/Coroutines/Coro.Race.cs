namespace CoroGen;

/// <content>The first of several.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs coroutines side by side until the first of them ends, cancels the others, and waits until they have ended. If the first one fails, its exception is
    /// thrown; a failure of the others is reported to <see cref="EventLoop.ExceptionHandler"/>.
    /// </summary>
    /// <param name="coros">The coroutines, at least one.</param>
    /// <returns>The place of the first one among them, from 0; of several that end in one iteration the one that was given first.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <remarks>asyncio has <c>wait(return_when=FIRST_COMPLETED)</c> for it, which is <see cref="Wait(IEnumerable{CoroTask}, ReturnWhen)"/> and cancels nothing.</remarks>
    [Coroutine]
    public static async Coro<int> Race(params Coro[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var tasks = Array.ConvertAll(coros, static coro => CreateTask(coro));
        try
        {
            var first = await FindFirst(tasks);
            await tasks[first];
            return first;
        }
        finally
        {
            await EndLosers(tasks);
        }
    }

    /// <summary>
    /// Runs coroutines side by side until the first of them ends, cancels the others, and waits until they have ended. If the first one fails, its exception is
    /// thrown; a failure of the others is reported to <see cref="EventLoop.ExceptionHandler"/>.
    /// </summary>
    /// <param name="coros">The coroutines, at least one.</param>
    /// <returns>The place of the first one among them, from 0, and its result; of several that end in one iteration the one that was given first.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <remarks>asyncio has <c>wait(return_when=FIRST_COMPLETED)</c> for it, which is <see cref="Wait{T}(IEnumerable{CoroTask{T}}, ReturnWhen)"/> and cancels nothing.</remarks>
    [Coroutine]
    public static async Coro<(int Index, T Value)> Race<T>(params Coro<T>[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var tasks = Array.ConvertAll(coros, static coro => CreateTask(coro));
        try
        {
            var first = await FindFirst(tasks);
            return (first, await tasks[first]);
        }
        finally
        {
            await EndLosers(tasks);
        }
    }

    [Coroutine]
    private static async Coro<int> FindFirst(CoroTask[] tasks)
    {
        if (tasks.Length == 0) throw new ArgumentException("There is nobody in the race: give at least one coroutine.");
        await Wait(tasks, ReturnWhen.FirstCompleted);
        return Array.FindIndex(tasks, static task => task.IsCompleted);
    }

    // The first one has been awaited, so that its failure is no news here.
    [Coroutine]
    private static async Coro EndLosers(CoroTask[] tasks)
    {
        foreach (var task in tasks) task.Cancel();
        foreach (var task in tasks)
        {
            var wasOpen = task.HasUnseenError || !task.IsCompleted;
            var outcome = await task.WaitWithoutThrow();
            if (!wasOpen || outcome.IsSuccess || outcome.IsCanceled) continue;
            task.Loop.CallExceptionHandler(new LoopExceptionContext("A coroutine that lost a race has failed", outcome.Exception) { Task = task });
        }
    }
}
