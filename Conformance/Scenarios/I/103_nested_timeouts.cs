namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 103: with one deadline the outermost block times out; with different ones each converts its own.</summary>
internal static partial class Item103
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Nested(double outerDelay, double innerDelay)
    {
        CoroTimeout? outer = null, inner = null;
        try
        {
            await Coro.Timeout(outerDelay, async timeout =>
            {
                outer = timeout;
                try
                {
                    await Coro.Timeout(innerDelay, async timeout =>
                    {
                        inner = timeout;
                        await Coro.Sleep(10);
                    });
                }
                catch (TimeoutException)
                {
                    Log("inner timed out");
                    await Coro.Sleep(10);
                }
                catch (CoroCanceledException)
                {
                    Log("inner cancelled");
                    throw;
                }
            });
        }
        catch (TimeoutException)
        {
            Log("outer timed out");
        }

        Log($"outer expired {outer!.IsExpired}, inner expired {inner!.IsExpired}, {CoroTask.Current!.CancellationRequests}");
    }

    [Coroutine]
    static async Coro Main()
    {
        await Nested(2, 2);
        await Nested(1, 2);
        await Nested(2, 1);
    }
}
