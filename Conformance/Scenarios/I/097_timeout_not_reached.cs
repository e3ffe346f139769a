namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 97: no deadline never expires; leaving in time ends the timer.</summary>
internal static partial class Item097
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        CoroTimeout? block = null;
        await Coro.Timeout((double?)null, async timeout =>
        {
            block = timeout;
            Log($"when is none: {timeout.When is null}");
            await Coro.Sleep(10);
        });
        Log($"expired {block!.IsExpired}");
        await Coro.Timeout(5, async timeout =>
        {
            block = timeout;
            Log($"when {timeout.When!.Value.TotalSeconds}");
            await Coro.Sleep(1);
        });
        Log($"expired {block!.IsExpired}");
        await Coro.Sleep(10);
        Log("end");
    }
}
