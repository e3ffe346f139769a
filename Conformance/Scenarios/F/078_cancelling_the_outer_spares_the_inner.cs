namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 78: cancelling the outer, or the task that awaits it, leaves the inner alone.</summary>
internal static partial class Item078
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waits(CoroTask inner)
    {
        try
        {
            await Coro.Shield(inner);
        }
        catch (CoroCanceledException)
        {
            Log("waiter cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var inner = Coro.CreateTask(Sleeper("inner", 3));
        var outer = Coro.Shield(inner);
        await Coro.Sleep(1);
        Log(outer.Cancel());
        Log($"{Outcome(outer)}, {Outcome(inner)} {inner.CancellationRequests}");
        Log(await Attempt(outer));
        var waiter = Coro.CreateTask(Waits(inner));
        await Coro.Sleep(1);
        waiter.Cancel();
        Log(await Attempt(waiter));
        Log(Outcome(inner));
        await inner;
        Log(Outcome(inner));
    }
}
