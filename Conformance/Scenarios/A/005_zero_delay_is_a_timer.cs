namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 5: a delay of zero or less is a timer of the next iteration, behind the callbacks queued before it runs.</summary>
internal static partial class Item005
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallLater(0, () => Log("timer 0"));
        loop.CallLater(-1, () => Log("timer -1"));
        loop.CallSoon(() => Log("callback"));
        await Coro.Sleep(0);
        Log("main");
        loop.CallLater(-5, () => Log("timer -5"));
        loop.CallSoon(() => Log("callback 2"));
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log("end");
    }
}
