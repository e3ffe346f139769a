namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 108: the first failing child cancels siblings and body; the group holds every error.</summary>
internal static partial class Item108
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro FailsLate(string name)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro RunGroup() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Sleeper("a"));
            _ = group.CreateTask(ErrorAfter(1, "b"));
            _ = group.CreateTask(FailsLate("c"));
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                Log("body cancelled");
                throw;
            }
        });

    [Coroutine]
    static async Coro Main() => Log(await Attempt(RunGroup()));
}
