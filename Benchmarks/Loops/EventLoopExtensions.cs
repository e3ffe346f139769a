namespace CoroGen.Benchmarks;

/// <summary>Ordinary <c>async</c> methods on a loop.</summary>
internal static class EventLoopExtensions
{
    /// <summary>Runs a loop until a task of .NET that was begun on it has ended.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="main">Makes the task.</param>
    /// <param name="context">
    /// Where the awaits go on. By default none: what they wait for puts them in the loop's queue anyway, and they are spared the detour through the
    /// context of the loop.
    /// </param>
    public static void RunTask(this EventLoop loop, Func<Task> main, SynchronizationContext? context = null)
    {
        Task? task = null;
        loop.CallSoon(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            task = main();
            task.ContinueWith(_ => loop.Stop(), TaskContinuationOptions.ExecuteSynchronously);
        });
        loop.RunForever();
        task!.GetAwaiter().GetResult();
    }
}
