namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 19: close is refused while running, can be repeated, drops what is queued, and ends the use of the loop.</summary>
internal static partial class Item019
{
    [Coroutine]
    static async Coro Main(EventLoop loop) => Log(Tried(loop.Dispose));

    public static void Run()
    {
        var loop = TheLoop();
        RunMain(Main(loop));
        loop.CallSoon(() => Log("never"));
        loop.Dispose();
        loop.Dispose();
        Log($"closed: {loop.IsClosed}");
        Log(Tried(() => loop.CallSoon(() => Log("never"))));
        Log(Tried(() => loop.CallLater(1, () => Log("never"))));
        Log(Tried(() => loop.CallAt(1, () => Log("never"))));
        Log(Tried(() => loop.CreateTask(ValueAfter(0, 1))));
        Log(Tried(() => loop.RunInExecutor(() => 1)));
        Log(Tried(loop.RunForever));
        Log(Tried(() => loop.RunUntilComplete(ValueAfter(0, 1))));
    }
}
