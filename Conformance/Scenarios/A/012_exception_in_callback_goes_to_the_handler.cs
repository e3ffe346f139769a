namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 12: an exception in a callback goes to the handler, and the rest of the iteration runs.</summary>
internal static partial class Item012
{
    public static void Run() => RunMain(Main());

    static void Fail(Exception exception) => throw exception;

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Fail(new ScenarioException("callback")));
        loop.CallSoon(() => Log("next"));
        loop.CallSoon(() => Fail(new CoroCanceledException()));
        loop.CallSoon(() => Log("after the stray cancellation"));
        loop.CallLater(0, () => Fail(new ScenarioException("timer")));
        loop.CallLater(0, () => Log("next timer"));
        await Coro.Sleep(1);
        Log("main");
    }
}
