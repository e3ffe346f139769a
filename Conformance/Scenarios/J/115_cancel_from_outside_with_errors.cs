namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 115: with child errors the group is raised, and the cancel comes back at the next suspension.</summary>
internal static partial class Item115
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro FailsOnCancel()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("child");
        }
    }

    [Coroutine]
    static async Coro Work()
    {
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                _ = group.CreateTask(FailsOnCancel());
                await Coro.Sleep(100);
            });
        }
        catch (AggregateException errors)
        {
            Log(Describe(errors));
        }

        Log(CoroTask.Current!.CancellationRequests);
        try
        {
            await Coro.Sleep(0);
            Log("never");
        }
        catch (CoroCanceledException)
        {
            Log("cancelled at the next suspension");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        await Coro.Sleep(1);
        task.Cancel();
        Log(await Attempt(task));
    }
}
