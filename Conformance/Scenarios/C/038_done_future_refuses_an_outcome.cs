namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 38: a done future takes no second outcome, a cancelled one neither.</summary>
internal static partial class Item038
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
        foreach (var future in new[] { result, failed, cancelled })
        {
            Log(Tried(() => future.SetResult(2)));
            Log(Tried(() => future.SetException(new ScenarioException("y"))));
            Log(Outcome(future));
        }
    }
}
