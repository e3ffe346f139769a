namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 22: awaiting what is already done goes on without a hop, whatever the outcome.</summary>
internal static partial class Item022
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var (result, failed, cancelled) = (loop.CreateFuture<int>(), loop.CreateFuture<int>(), loop.CreateFuture<int>());
        result.SetResult(1);
        failed.SetException(new ScenarioException("x"));
        cancelled.Cancel();
        var task = Coro.CreateTask(ValueAfter(0, 2));
        await Coro.Sleep(1);
        loop.CallSoon(() => Log("hop"));
        Log(await Attempt(result));
        Log(await Attempt(failed));
        Log(await Attempt(cancelled));
        Log(await Attempt(task));
        Log(await Attempt(task));
        await Coro.Sleep(0);
        Log("end");
    }
}
