namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 34: a pending future of another loop cannot be awaited or gathered.</summary>
internal static partial class Item034
{
    [Coroutine]
    static async Coro Gather(CoroFuture<int> a, CoroFuture<int> b) => await Coro.Gather(a, b);

    [Coroutine]
    static async Coro Main(EventLoop other)
    {
        var (mine, foreign) = (EventLoop.Current.CreateFuture<int>(), other.CreateFuture<int>());
        Log(await Attempt(foreign) is "BadArgument" or "Misuse" ? "refused" : "accepted");
        Log(await Attempt(Gather(mine, foreign)) is "BadArgument" or "Misuse" ? "refused" : "accepted");
    }

    public static void Run()
    {
        var other = NewLoop();
        RunMain(Main(other));
        other.Dispose();
    }
}
