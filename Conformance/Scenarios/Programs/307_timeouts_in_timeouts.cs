namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 307: nested timeouts that are rescheduled across each other; the one that expired throws.</summary>
internal static partial class Item307
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Nest(double? outerDelay, double? innerDelay, double? moved)
    {
        var start = EventLoop.Current.Time.TotalSeconds;
        CoroTimeout? inner = null;
        try
        {
            await Coro.Timeout(outerDelay, async outer =>
            {
                try
                {
                    await Coro.Timeout(innerDelay, async timeout =>
                    {
                        inner = timeout;
                        await Coro.Sleep(1);
                        if (moved is { } to)
                        {
                            inner.Reschedule(start + to);
                            outer.Reschedule(start + to + 1);
                        }

                        await Coro.Sleep(5);
                        Log("slept");
                    });
                }
                catch (TimeoutException)
                {
                    Log($"inner timed out, outer expired {outer.IsExpired}");
                    await Coro.Sleep(2);
                }
                finally
                {
                    Log($"inner expired {inner!.IsExpired}");
                }
            });
        }
        catch (TimeoutException)
        {
            Log($"outer timed out, inner expired {inner!.IsExpired}");
        }

        Log($"requests {CoroTask.Current!.CancellationRequests}");
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (outer, inner, moved) in new (double?, double?, double?)[] { (3, 2, null), (2, 3, null), (2, 2, null), (9, 2, 4), (2, 9, 7), (null, 0, null), (0, null, null), (6, 6, 2), (8, 6, null) })
        {
            Log($"nest {Show((outer, inner, moved))}");
            await Nest(outer, inner, moved);
        }
    }
}
