namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 4: time does not pass while something is ready; then it goes to the nearest live timer.</summary>
internal static partial class Item004
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var cancelled = loop.CallLater(3, () => Log("never"));
        loop.CallLater(5, () => Log("timer at 5"));
        cancelled.Cancel();
        for (var i = 0; i < 4; i++)
        {
            Log($"busy {i}");
            await Coro.Sleep(0);
        }

        await Coro.Sleep(6);
        Log("main");
    }
}
