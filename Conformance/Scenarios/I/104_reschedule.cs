namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 104: the deadline can be moved while the block is active, and only then.</summary>
internal static partial class Item104
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        CoroTimeout? block = null;
        await Coro.Timeout(1, async timeout =>
        {
            block = timeout;
            await Coro.Sleep(0.5);
            timeout.Reschedule(EventLoop.Current.Time + TimeSpan.FromSeconds(2));
            Log($"when {timeout.When!.Value.TotalSeconds}");
            await Coro.Sleep(1.5);
            Log("not expired");
            timeout.Reschedule((TimeSpan?)null);
            await Coro.Sleep(5);
        });
        Log($"expired {block!.IsExpired}");
        Log(Tried(() => block!.Reschedule(TimeSpan.FromSeconds(100))));
        try
        {
            await Coro.Timeout((double?)null, async timeout =>
            {
                block = timeout;
                timeout.Reschedule(TimeSpan.Zero);
                try
                {
                    await Coro.Sleep(10);
                }
                finally
                {
                    Log(Tried(() => timeout.Reschedule(TimeSpan.FromSeconds(100))));
                }
            });
        }
        catch (TimeoutException)
        {
            Log("timed out");
        }

        Log(Tried(() => block!.Reschedule(TimeSpan.FromSeconds(100))));
    }
}
