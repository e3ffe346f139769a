namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 112: the body is interrupted only where it suspends; one that swallows that goes on to its end.</summary>
internal static partial class Item112
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Fails() => throw new ScenarioException("child");

    [Coroutine]
    static async Coro NoSuspension() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Fails());
            Log("body to the end");
        });

    [Coroutine]
    static async Coro Swallows() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Fails());
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
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(NoSuspension()));
        Log(await Attempt(Swallows()));
    }
}
