namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 14: another thread posts to the same queue and wakes the loop; a closed loop refuses.</summary>
internal static partial class Item014
{
    static void Post(EventLoop loop)
    {
        loop.CallSoonThreadSafe(() => Log("first"));
        loop.CallSoonThreadSafe(() => loop.CallSoon(() => Log("queued by second")));
        loop.CallSoonThreadSafe(() => Log("third"));
    }

    static void Finish(EventLoop loop, CoroFuture<string> finished) =>
        loop.CallSoonThreadSafe(() => finished.SetResult("woken"));

    [Coroutine]
    static async Coro Main(EventLoop loop)
    {
        loop.CallSoon(() => Log("queued before the thread"));
        var thread = new Thread(() => Post(loop));
        thread.Start();
        thread.Join();
        await Coro.Sleep(1);
        var finished = loop.CreateFuture<string>();
        thread = new Thread(() => Finish(loop, finished));
        thread.Start();
        Log(await finished);
        thread.Join();
    }

    public static void Run()
    {
        var loop = TheLoop();
        RunMain(Main(loop));
        loop.Dispose();
        Log(Tried(() => loop.CallSoonThreadSafe(() => Log("never"))));
    }
}
