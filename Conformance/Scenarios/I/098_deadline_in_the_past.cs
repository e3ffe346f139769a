namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 98: a deadline now or past fires at the first suspension; a body that never suspends succeeds.</summary>
internal static partial class Item098
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Sleeps(double delay) =>
        await Coro.Timeout(delay, async _ =>
        {
            await Coro.Sleep(0);
            Log("never");
        });

    [Coroutine]
    static async Coro NeverSuspends()
    {
        CoroTimeout? block = null;
        await Coro.Timeout(-1, async timeout =>
        {
            block = timeout;
            Log("body");
        });
        Log($"expired {block!.IsExpired}");
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Sleeps(0)));
        Log(await Attempt(Sleeps(-1)));
        await NeverSuspends();
        await Coro.Sleep(1);
        CoroTimeout? block = null;
        await Coro.TimeoutAt(0.5, async timeout =>
        {
            block = timeout;
            Log("no suspension");
        });
        Log($"expired {block!.IsExpired}");
    }
}
