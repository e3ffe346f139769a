namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 39: the result of a pending future is refused, that of a cancelled one raises the cancellation.</summary>
internal static partial class Item039
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var futures = Enumerable.Range(0, 4).Select(_ => loop.CreateFuture<int>()).ToArray();
        var (result, failed, cancelled) = (futures[1], futures[2], futures[3]);
        result.SetResult(1);
        failed.SetException(new ScenarioException("x"));
        cancelled.Cancel();
        foreach (var future in futures) Log(Tried(() => future.Result));
        Log(Describe(result.Exception));
        Log(Describe(failed.Exception));
    }
}
