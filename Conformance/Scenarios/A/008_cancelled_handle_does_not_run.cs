namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 8: a handle cancelled before it starts does not run, even later in the same iteration.</summary>
internal static partial class Item008
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        CallbackHandle? victim = null;
        loop.CallSoon(() => victim!.Cancel());
        victim = loop.CallSoon(() => Log("victim"));
        var timer = loop.CallLater(1, () => Log("timer"));
        var other = loop.CallLater(1, () => Log("other timer"));
        loop.CallLater(0.5, () => timer.Cancel());
        var ran = loop.CallSoon(() => Log("ran"));
        await Coro.Sleep(0);
        ran.Cancel();
        ran.Cancel();
        victim.Cancel();
        await Coro.Sleep(2);
        timer.Cancel();
        other.Cancel();
        Log("main");
    }
}
