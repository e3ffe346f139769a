namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 109: a cancelled child is no error, and one that swallows the cancellation is waited for.</summary>
internal static partial class Item109
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Swallows()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            await Coro.Sleep(1);
            Log("swallowed");
        }
    }

    [Coroutine]
    static async Coro ByHand()
    {
        CoroTask? a = null;
        await CoroTaskGroup.Run(async group =>
        {
            a = group.CreateTask(Sleeper("a"));
            _ = group.CreateTask(Sleeper("b", 3));
            await Coro.Sleep(1);
            a.Cancel();
        });
        Log(Outcome(a!));
    }

    [Coroutine]
    static async Coro Swallowed() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Swallows());
            _ = group.CreateTask(ErrorAfter(1, "x"));
        });

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(ByHand()));
        Log(await Attempt(Swallowed()));
    }
}
