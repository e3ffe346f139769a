namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 111: errors are listed in order of completion, the body's last.</summary>
internal static partial class Item111
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro FailsAfterCancel(string name, double delay)
    {
        Log($"{name} starts");
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            await Coro.Sleep(delay);
            throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro RunGroup() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(FailsAfterCancel("a", 3));
            _ = group.CreateTask(FailsAfterCancel("b", 1));
            _ = group.CreateTask(ErrorAfter(1, "c"));
            _ = group.CreateTask(FailsAfterCancel("d", 2));
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                throw new ScenarioException("body");
            }
        });

    [Coroutine]
    static async Coro Main() => Log(await Attempt(RunGroup()));
}
