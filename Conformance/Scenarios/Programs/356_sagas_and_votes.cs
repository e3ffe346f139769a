namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 356: sagas whose compensation holds cancellations off, and votes within a limit.</summary>
internal static partial class Item356
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Step(string n, double d, bool fail = false)
    {
        Log($"do {n}");
        await Coro.Sleep(d);
        if (fail) throw new ScenarioException(n);
        return n;
    }

    [Coroutine]
    static async Coro Undo(string n)
    {
        Log($"undo {n}");
        await Coro.Sleep(0.5);
        Log($"undone {n}");
    }

    [Coroutine]
    static async Coro<int> Saga(params (string, double, bool)[] steps)
    {
        List<string> done = [];
        try
        {
            foreach (var (n, d, f) in steps) done.Add(await Step(n, d, f));
            return done.Count;
        }
        catch
        {
            var comp = Coro.Gather(Enumerable.Reverse(done).Select(Undo));
            while (!comp.IsCompleted)
            {
                try
                {
                    await Coro.Shield(comp);
                }
                catch (CoroCanceledException)
                {
                    Log($"held off {CoroTask.Current!.CancellationRequests}");
                }
            }

            throw;
        }
    }

    [Coroutine]
    static async Coro<string> Prepare(string n, double d, bool v)
    {
        await Coro.Sleep(d);
        if (!v) throw new ScenarioException($"{n} refuses");
        return n;
    }

    [Coroutine]
    static async Coro<string> TwoPhase(params (string, double, bool)[] votes)
    {
        List<CoroTask<string>> ts = [];
        try
        {
            await Coro.Timeout(3, async _ => await CoroTaskGroup.Run(async g =>
            {
                foreach (var (n, d, v) in votes) ts.Add(g.CreateTask(Prepare(n, d, v)));
            }));
        }
        catch (Exception e) when (e is AggregateException or TimeoutException)
        {
            Log($"abort {string.Join(" ", votes.Zip(ts).Where(p => p.Second.IsCompletedSuccessfully).Select(p => p.First.Item1))}");
            return "aborted";
        }

        Log($"commit {string.Join(" ", ts.Select(t => t.Result))}");
        return "committed";
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Saga(("a", 1, false), ("b", 1, false))));
        Log(await Attempt(Saga(("a", 1, false), ("b", 1, false), ("c", 1, true))));
        var t = Coro.CreateTask(Saga(("a", 1, false), ("b", 5, false)));
        await Coro.Sleep(2);
        for (var i = 0; i < 3; i++)
        {
            t.Cancel();
            await Coro.Sleep(0.125);
        }

        Log(await Attempt(t));
        Log(t.CancellationRequests);
        Log(await Attempt(Coro.WaitFor(Saga(("a", 1, false), ("b", 5, false)), 2)));
        Log(await Attempt(TwoPhase(("x", 1, true), ("y", 2, true))));
        Log(await Attempt(TwoPhase(("x", 1, true), ("y", 2, false), ("z", 3, true))));
        Log(await Attempt(TwoPhase(("x", 1, true), ("y", 4, true))));
        Log(await Attempt(TwoPhase(("x", 3, true), ("y", 3, false))));
    }
}
