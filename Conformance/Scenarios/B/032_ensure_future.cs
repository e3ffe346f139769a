namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 32: ensure_future gives tasks back as they are and makes tasks of coroutines.</summary>
internal static partial class Item032
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(ValueAfter(1, 1));
        Log(Coro.EnsureFuture(task) == task);
        var future = EventLoop.Current.CreateFuture<int>();
        Log(Coro.EnsureFuture(future) == future);
        var made = Coro.EnsureFuture(ValueAfter(1, 2));
        Log(Outcome(made));
        Log(await made);
        Log(Outcome(task));
        future.SetResult(0);
    }
}
