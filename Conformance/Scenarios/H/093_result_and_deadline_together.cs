namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 93: result and deadline in one iteration: the deadline wins unless the resume was queued earlier.</summary>
internal static partial class Item093
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        loop.CallLater(1, () => future.SetResult(1));
        Log($"result first: {await Attempt(Coro.WaitFor(future, 1))}");
        var late = loop.CreateFuture<int>();
        loop.CallSoon(() => loop.CallLater(1, () => late.SetResult(2)));
        Log($"deadline first: {await Attempt(Coro.WaitFor(late, 1))}");
        var early = loop.CreateFuture<int>();
        loop.CallLater(1, () => early.SetResult(3));
        loop.CallLater(1, () => TheClock().Advance(TimeSpan.FromSeconds(1)));
        Log($"result an iteration earlier: {await Attempt(Coro.WaitFor(early, 1.5))}");
        early.Cancel();
    }
}
