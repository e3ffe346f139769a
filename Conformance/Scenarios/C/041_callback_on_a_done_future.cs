namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 41: a callback added to a done future is queued at once.</summary>
internal static partial class Item041
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        future.SetResult(1);
        loop.CallSoon(() => Log("queued before"));
        future.AddDoneCallback(done => Log($"callback {Outcome(done)}"));
        loop.CallSoon(() => Log("queued after"));
        Log("added");
        await Coro.Sleep(0);
        Log("main");
    }
}
