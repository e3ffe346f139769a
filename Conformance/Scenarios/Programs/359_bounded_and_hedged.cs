namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 359: work with a bound on what runs at once, and requests that are hedged.</summary>
internal static partial class Item359
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> BoundedMap(Func<int, Coro<int>> f, IEnumerable<int> xs, int limit)
    {
        IReadOnlyList<CoroTask<(int, int)>> done, running = [];
        Dictionary<int, int> output = [];
        async Coro<(int, int)> RunOne(int x) => (x, await f(x));
        try
        {
            foreach (var x in xs)
            {
                if (running.Count >= limit)
                {
                    (done, running) = await Coro.Wait(running, ReturnWhen.FirstCompleted);
                    foreach (var t in done)
                    {
                        var (k, v) = t.Result;
                        output[k] = v;
                        Log($"done {k}");
                    }
                }

                running = [.. running, Coro.CreateTask(RunOne(x))];
            }
            while (running.Count > 0)
            {
                (done, running) = await Coro.Wait(running, ReturnWhen.FirstCompleted);
                foreach (var t in done)
                {
                    var (k, v) = t.Result;
                    output[k] = v;
                    Log($"done {k}");
                }
            }

            return output.Values.Sum();
        }
        finally
        {
            foreach (var t in running) t.Cancel();
            if (running.Count > 0) await Coro.GatherOutcomes(running);
            Log($"left {running.Count}");
        }
    }

    [Coroutine]
    static async Coro<int> Square(int x)
    {
        try
        {
            await Coro.Sleep(1 + x / 8.0);
        }
        catch (CoroCanceledException)
        {
            Log($"square {x} cancelled");
            throw;
        }

        if (x == 13) throw new ScenarioException("13");
        return x * x;
    }

    [Coroutine]
    static async Coro<int> Hedged(Func<int, Coro> f, double delay, int n)
    {
        List<CoroTask> ts = [];
        try
        {
            while (true)
            {
                if (ts.Count < n) ts.Add(Coro.CreateTask(f(ts.Count)));
                var (done, _) = await Coro.Wait(ts, ts.Count < n ? delay : null, ReturnWhen.FirstCompleted);
                if (done.Count > 0) return ts.FindIndex(done.Contains);
            }
        }
        finally
        {
            foreach (var t in ts) t.Cancel();
            await Coro.Wait(ts);
            Log(string.Join(" ", ts.Select(t => t.IsCanceled ? "c" : "d")));
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var limit in new[] { 1, 2, 4 }) Log(await Attempt(BoundedMap(Square, Enumerable.Range(0, 6), limit)));
        Log(await Attempt(BoundedMap(Square, Enumerable.Range(11, 6), 1)));
        var t = Coro.CreateTask(BoundedMap(Square, Enumerable.Range(0, 6), 1));
        await Coro.Sleep(2.5);
        t.Cancel();
        Log(await Attempt(t));
        foreach (var times in new double[][] { [5, 1, 1], [1, 1, 1], [5, 5, 1], [2.5, 1.5, 9] })
            Log(await Attempt(Hedged(i => Coro.Sleep(times[i]), 1, 3)));
    }
}
