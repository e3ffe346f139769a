namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 54: a cancel cancels the awaited future at once; the task feels it in the next iteration.</summary>
internal static partial class Item054
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(CoroFuture<int> future)
    {
        try
        {
            await future;
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
        var future = EventLoop.Current.CreateFuture<int>();
        var task = Coro.CreateTask(Waiter(future));
        await Coro.Sleep(0);
        task.Cancel();
        Log($"{Outcome(future)}, {Outcome(task)}");
        await Coro.Sleep(0);
        Log($"{Outcome(future)}, {Outcome(task)}");
    }
}
