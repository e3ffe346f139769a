namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 40: done callbacks are queued in order and never run inline; one that throws does not stop the others.</summary>
internal static partial class Item040
{
    public static void Run() => RunMain(Main());

    static void Fail(Exception error) => throw error;

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        future.AddDoneCallback(done => Log($"1 {Outcome(done)}"));
        future.AddDoneCallback(_ => Fail(new ScenarioException("2")));
        future.AddDoneCallback(_ => Log("3"));
        loop.CallSoon(() => Log("queued before"));
        future.SetResult(5);
        Log("set");
        await Coro.Sleep(0);
        var failed = loop.CreateFuture<int>();
        failed.AddDoneCallback(done => Log($"4 {Outcome(done)}"));
        failed.SetException(new ScenarioException("x"));
        await Coro.Sleep(0);
        Log("main");
    }
}
