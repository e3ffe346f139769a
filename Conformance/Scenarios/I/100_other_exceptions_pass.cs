namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 100: another exception of the body passes, before expiry and after it.</summary>
internal static partial class Item100
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro FailsBefore() => await Coro.Timeout(5, async _ => await ErrorAfter(1, "before"));

    [Coroutine]
    static async Coro FailsAfter() =>
        await Coro.Timeout(1, async _ =>
        {
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                throw new ScenarioException("after");
            }
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(FailsBefore()));
        Log(await Attempt(FailsAfter()));
        Log(CoroTask.Current!.CancellationRequests);
        await Coro.Sleep(1);
        Log("end");
    }
}
