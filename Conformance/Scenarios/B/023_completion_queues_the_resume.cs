namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 23: the completion of a pending future queues the resume for the next iteration.</summary>
internal static partial class Item023
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(CoroFuture<int> future)
    {
        Log("waiter waits");
        Log($"waiter got {await future}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        var task = Coro.CreateTask(Waiter(future));
        await Coro.Sleep(0);
        loop.CallSoon(() => Log("queued before"));
        future.SetResult(5);
        loop.CallSoon(() => Log("queued after"));
        Log("set");
        await Coro.Sleep(0);
        Log($"main, waiter {Outcome(task)}");
        await task;
    }
}
