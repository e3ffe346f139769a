namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 60: a task that swallows the cancellation goes on and is not cancelled; the request stays counted.</summary>
internal static partial class Item060
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Work()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log("swallowed");
        }

        await Coro.Sleep(1);
        Log("went on");
        return 4;
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        await Coro.Sleep(1);
        task.Cancel();
        Log(await Attempt(task));
        Log($"{Outcome(task)} {task.CancellationRequests}");
    }
}
