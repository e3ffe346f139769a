namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 117: a cancellation that the body raises itself leaves without a group.</summary>
internal static partial class Item117
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro RunGroup() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Sleeper("a"));
            await Coro.Sleep(1);
            throw new CoroCanceledException();
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(RunGroup()));
        Log(CoroTask.Current!.CancellationRequests);
    }
}
