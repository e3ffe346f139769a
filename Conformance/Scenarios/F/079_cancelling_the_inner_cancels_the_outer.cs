namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 79: cancelling the inner cancels the outer; the task that awaits it has no request open.</summary>
internal static partial class Item079
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waits(CoroTask<int> inner)
    {
        try
        {
            await Coro.Shield(inner);
        }
        catch (CoroCanceledException)
        {
            Log($"waiter cancelled, {CoroTask.Current!.CancellationRequests}");
            throw;
        }
    }

    [Coroutine]
    static async Coro<string> Named(string name, double delay)
    {
        await Sleeper(name, delay);
        return name;
    }

    [Coroutine]
    static async Coro Main()
    {
        var inner = Coro.CreateTask(ValueAfter(5, 1));
        var waiter = Coro.CreateTask(Waits(inner));
        await Coro.Sleep(1);
        inner.Cancel();
        Log(await Attempt(waiter));
        var child = Coro.CreateTask(Named("child", 5));
        var gathered = Coro.Gather(child, Coro.CreateTask(ValueAfter(2, 2)));
        var outer = Coro.Shield(gathered);
        await Coro.Sleep(1);
        outer.Cancel();
        Log(await Attempt(outer));
        Log(Show(await gathered));
        child = Coro.CreateTask(Named("shielded child", 3));
        gathered = Coro.Gather(Coro.Shield(child), Coro.Shield(ValueAfter(5, 3)));
        await Coro.Sleep(1);
        gathered.Cancel();
        Log(await Attempt(gathered));
        Log(Outcome(child));
        await child;
    }
}
