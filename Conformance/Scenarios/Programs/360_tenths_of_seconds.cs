namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 360: tenths and hundredths of seconds: sums that binary fractions make a little less or more than each other, and limits at the same time.</summary>
internal static partial class Item360
{
    static readonly double[] Periods = [0.1, 0.2, 0.3, 0.4, 0.7, 0.05, 0.15, 0.6, 0.35];

    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Beat(string name, double period, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Coro.Sleep(period);
            Log($"{name} {i}");
        }
    }

    [Coroutine]
    static async Coro Limited(string name, double period, double limit)
    {
        try
        {
            await Coro.Timeout(limit, async _ => await Beat(name, period, 100));
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out");
        }
    }

    [Coroutine]
    static async Coro Chained(string name, IEnumerable<double> delays)
    {
        var loop = EventLoop.Current;
        foreach (var (i, delay) in delays.Index())
        {
            var future = loop.CreateFuture<int>();
            loop.CallLater(delay, () => future.SetResult(i));
            Log($"{name} {await future}");
            Log($"{name} {await Attempt(Coro.WaitFor(Coro.Sleep(10), delay))}");
        }
    }

    [Coroutine]
    static async Coro Waits(string name, double period, int count)
    {
        var never = EventLoop.Current.CreateFuture();
        for (var i = 0; i < count; i++)
        {
            await Coro.Wait([never], timeout: period);
            Log($"{name} {i}");
        }

        never.Cancel();
    }

    static Coro BeatOf(double period) => Beat($"beat {period}", period, (int)Math.Round(2.1 / period));

    [Coroutine]
    static async Coro Main()
    {
        await Coro.Gather(Periods.Select(BeatOf));
        await Coro.Gather(Enumerable.Reverse(Periods).Select(BeatOf));
        double[] some = [0.1, 0.2, 0.3], limits = [0.3, 0.6, 0.8, 0.9, 1];
        await Coro.Gather(some.SelectMany(period => limits.Select(limit => Limited($"limit {period}", period, limit))));
        await Coro.Gather(Chained("chain a", Periods), Chained("chain b", Enumerable.Reverse(Periods)), Waits("wait 0.1", 0.1, 30), Waits("wait 0.3", 0.3, 10));
        var loop = EventLoop.Current;
        var start = loop.Time.TotalSeconds;
        for (var i = 1; i < 21; i++)
        {
            var number = i;
            loop.CallAt(start + (i * 0.1), () => Log($"at {number}"));
        }

        await Coro.Gather(Beat("beside", 0.1, 20), Beat("twice", 0.2, 10));
    }
}
