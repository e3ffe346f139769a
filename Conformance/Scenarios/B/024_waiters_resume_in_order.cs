namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 24: waiters of a future resume in order, mixed with its done callbacks.</summary>
internal static partial class Item024
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroFuture<int> future)
    {
        Log($"{name} waits");
        Log($"{name} got {await future}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        List<CoroTask> tasks = [Coro.CreateTask(Waiter("a", future)), Coro.CreateTask(Waiter("b", future))];
        await Coro.Sleep(0);
        future.AddDoneCallback(_ => Log("callback 1"));
        tasks.Add(Coro.CreateTask(Waiter("c", future)));
        await Coro.Sleep(0);
        future.AddDoneCallback(_ => Log("callback 2"));
        future.SetResult(1);
        foreach (var task in tasks) await task;
    }
}
