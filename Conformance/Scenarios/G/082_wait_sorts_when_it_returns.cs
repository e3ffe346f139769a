namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 82: wait sorts into done and pending when it returns, so what finished meanwhile counts as done.</summary>
internal static partial class Item082
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var futures = Enumerable.Range(0, 3).Select(_ => loop.CreateFuture<int>()).ToArray();
        loop.CallLater(1, () => futures[0].SetResult(0));
        loop.CallLater(1, () => futures[1].SetResult(1));
        var (done, pending) = await Coro.Wait(futures, returnWhen: ReturnWhen.FirstCompleted);
        Log($"{done.Count} done, {pending.Count} pending");
        futures[2].Cancel();
    }
}
