namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 113: the group takes the cancel of its parent back; nothing leaks.</summary>
internal static partial class Item113
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro RunGroup() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(ErrorAfter(1, "x"));
            await Coro.Sleep(10);
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(RunGroup()));
        Log(CoroTask.Current!.CancellationRequests);
        await Coro.Sleep(1);
        Log("end");
    }
}
