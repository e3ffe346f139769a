namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 3: in one iteration the callbacks queued earlier run before the timers that are due.</summary>
internal static partial class Item003
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallLater(1, () => Log("timer at 1"));
        loop.CallLater(1, () => loop.CallSoon(() => Log("queued by the timer")));
        loop.CallLater(0, () => Log("timer at 0"));
        loop.CallSoon(() => Log("callback"));
        loop.CallSoon(() => loop.CallLater(0, () => Log("timer of the callback")));
        loop.CallSoon(() => loop.CallSoon(() => Log("callback of the callback")));
        await Coro.Sleep(2);
        Log("main");
    }
}
