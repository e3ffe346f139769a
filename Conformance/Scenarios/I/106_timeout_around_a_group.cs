namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 106: around a group expiry cancels the children and leaves as a timeout, or as the group if a child failed.</summary>
internal static partial class Item106
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro FailsOnCancel()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("clean-up");
        }
    }

    [Coroutine]
    static async Coro Quiet() =>
        await Coro.Timeout(1, async timeout => await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Sleeper("a"));
            _ = group.CreateTask(Sleeper("b"));
        }));

    [Coroutine]
    static async Coro Failing() =>
        await Coro.Timeout(1, async timeout => await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Sleeper("a"));
            _ = group.CreateTask(FailsOnCancel());
        }));

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Quiet()));
        Log(await Attempt(Failing()));
        Log(CoroTask.Current!.CancellationRequests);
    }
}
