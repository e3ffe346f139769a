namespace CoroGen.Benchmarks;

/// <summary>Ordinary <c>async</c> methods on a loop.</summary>
internal static class EventLoopExtensions
{
    /// <summary>Runs a loop until a task of .NET that was begun on it has ended.</summary>
    public static void RunTask(this EventLoop loop, Func<Task> main)
    {
        Task? task = null;
        loop.CallSoon(() =>
        {
            task = main();
            task.ContinueWith(_ => loop.Stop(), TaskContinuationOptions.ExecuteSynchronously);
        });
        loop.RunForever();
        task!.GetAwaiter().GetResult();
    }
}
