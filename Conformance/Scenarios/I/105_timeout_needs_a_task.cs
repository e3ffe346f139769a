namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 105: a timeout block needs a current task.</summary>
internal static partial class Item105
{
    public static void Run() => RunMain(Main());

    static void Step() => Log(Tried(() => Coro.Timeout(1)));

    [Coroutine]
    static async Coro Main()
    {
        EventLoop.Current.CallSoon(Step);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log("end");
    }
}
