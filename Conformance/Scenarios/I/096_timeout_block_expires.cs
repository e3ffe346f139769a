namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 96: on expiry the body sees the cancellation and the block raises a timeout; the task is not cancelled.</summary>
internal static partial class Item096
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        CoroTimeout? block = null;
        try
        {
            await Coro.Timeout(2, async timeout =>
            {
                block = timeout;
                try
                {
                    await Coro.Sleep(10);
                }
                catch (CoroCanceledException)
                {
                    Log($"body cancelled, {CoroTask.Current!.CancellationRequests}");
                    throw;
                }
            });
        }
        catch (TimeoutException)
        {
            Log($"timed out, expired {block!.IsExpired}, {CoroTask.Current!.CancellationRequests}");
        }

        await Coro.Sleep(1);
        Log("goes on");
    }
}
