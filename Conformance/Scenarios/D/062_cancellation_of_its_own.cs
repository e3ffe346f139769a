namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 62: a coroutine that raises the cancellation itself, or awaits a cancelled future, ends cancelled.</summary>
internal static partial class Item062
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Raises() => throw new CoroCanceledException();

    [Coroutine]
    static async Coro Awaits(CoroFuture<int> future) => await future;

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Raises());
        Log(await Attempt(task));
        Log($"{Outcome(task)} {task.CancellationRequests}");
        var future = EventLoop.Current.CreateFuture<int>();
        task = Coro.CreateTask(Awaits(future));
        await Coro.Sleep(1);
        future.Cancel();
        Log(await Attempt(task));
        Log($"{Outcome(task)} {task.CancellationRequests}");
    }
}
