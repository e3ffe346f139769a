namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 17: a running loop cannot be run, nor a second one beside it in the thread.</summary>
internal static partial class Item017
{
    [Coroutine]
    static async Coro Main(EventLoop loop, EventLoop other)
    {
        Log(Tried(() => loop.RunUntilComplete(loop.CreateFuture())));
        Log(Tried(() => other.RunUntilComplete(other.CreateFuture())));
        await Coro.Sleep(1);
        Log("still running");
    }

    public static void Run()
    {
        var other = NewLoop();
        RunMain(Main(TheLoop(), other));
        other.CallSoon(other.Stop);
        other.RunForever();
        Log("the other one runs alone");
        other.Dispose();
    }
}
