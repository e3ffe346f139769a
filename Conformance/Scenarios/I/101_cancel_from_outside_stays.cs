namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 101: a cancel from outside stays a cancellation, also when the deadline comes in the same iteration.</summary>
internal static partial class Item101
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(double delay) => await Coro.Timeout(delay, async _ => await Coro.Sleep(10));

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var task = Coro.CreateTask(Work(5));
        await Coro.Sleep(1);
        task.Cancel();
        Log(await Attempt(task));
        Log(task.CancellationRequests);
        var second = Coro.CreateTask(Work(1));
        loop.CallLater(1, () => second.Cancel());
        Log(await Attempt(second));
        Log(second.CancellationRequests);
        var third = Coro.CreateTask(Work(1));
        await Coro.Sleep(0);
        loop.CallLater(1, () => third.Cancel());
        Log(await Attempt(third));
        Log(third.CancellationRequests);
    }
}
