namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 43: cancelling a future acts at once and is refused when it is done.</summary>
internal static partial class Item043
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        future.AddDoneCallback(done => Log($"callback {Outcome(done)}"));
        Log(future.Cancel());
        Log(Outcome(future));
        Log(future.Cancel());
        var result = loop.CreateFuture<int>();
        result.SetResult(1);
        Log(result.Cancel());
        await Coro.Sleep(0);
        Log(await Attempt(future));
        Log(await Attempt(result));
    }
}
