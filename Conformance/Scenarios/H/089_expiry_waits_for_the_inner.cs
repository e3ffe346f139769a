namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 89: on expiry the inner is cancelled and fully waited for.</summary>
internal static partial class Item089
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro CleansUp()
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            Log("cancelled");
            await Coro.Sleep(3);
            Log("cleaned up");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Coro.WaitFor(CleansUp(), 1)));
        var task = Coro.CreateTask(CleansUp());
        Log(await Attempt(Coro.WaitFor(task, 1)));
        Log($"{Outcome(task)}, {CoroTask.Current!.CancellationRequests}");
    }
}
