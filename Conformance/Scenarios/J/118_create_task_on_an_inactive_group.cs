namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 118: a group that aborts or is done takes no more children.</summary>
internal static partial class Item118
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro RunGroup() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(ErrorAfter(1, "x"));
            try
            {
                await Coro.Sleep(10);
            }
            finally
            {
                Log($"aborting: {Tried(() => group.CreateTask(Sleeper("never")))}");
            }
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(RunGroup()));
        CoroTaskGroup? done = null;
        await CoroTaskGroup.Run(async group => { done = group; });
        Log($"done: {Tried(() => done!.CreateTask(Sleeper("never")))}");
    }
}
