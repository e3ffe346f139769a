namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 99: a body that swallows the cancellation gets no timeout, yet the block is expired and nothing is left open.</summary>
internal static partial class Item099
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        CoroTimeout? block = null;
        await Coro.Timeout(1, async timeout =>
        {
            block = timeout;
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                Log("swallowed");
            }

            Log($"expired {timeout.IsExpired}");
        });
        Log($"after, {CoroTask.Current!.CancellationRequests}, expired {block!.IsExpired}");
        await Coro.Sleep(1);
        Log("end");
    }
}
