namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 349: shields under limits, of shields, in cleanup, and over what fails or is cancelled.</summary>
internal static partial class Item349
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Save(int n, double d = 2)
    {
        Log($"saving {n}");
        try
        {
            await Coro.Sleep(d);
            Log($"saved {n}");
            return n;
        }
        catch (CoroCanceledException)
        {
            Log($"save {n} cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var inner = Coro.CreateTask(Save(1));
        try
        {
            await Coro.Timeout(1, async _ => { await Coro.Shield(inner); });
        }
        catch (TimeoutException)
        {
            Log("timeout, waiting on");
            Log(await inner);
        }

        inner = Coro.CreateTask(Save(2));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(inner), 1)));
        Log(Outcome(inner));
        Log(await Attempt(inner));
        inner = Coro.CreateTask(Save(3));
        var s = Coro.Shield(inner);
        await Coro.Sleep(0);
        inner.Cancel("inner");
        Log(await Attempt(s));
        Log(Outcome(s));
        async Coro<int> Fails()
        {
            await Coro.Sleep(1);
            throw new ScenarioException("late");
        }

        inner = Coro.CreateTask(Fails());
        s = Coro.Shield(inner);
        await Coro.Sleep(0);
        s.Cancel();
        Log(await Attempt(s));
        Log(await Attempt(inner));
        inner = Coro.CreateTask(Save(4));
        var s1 = Coro.Shield(inner);
        var s2 = Coro.Shield(s1);
        s2.Cancel();
        Log($"{Outcome(s2)} {Outcome(s1)} {Outcome(inner)}");
        Log(await Attempt(s1));
        async Coro Body()
        {
            try
            {
                await Coro.Sleep(100);
            }
            finally
            {
                var t = Coro.EnsureFuture(Save(5));
                while (true)
                {
                    try
                    {
                        await Coro.Shield(t);
                        break;
                    }
                    catch (CoroCanceledException)
                    {
                        Log($"again {CoroTask.Current!.CancellationRequests}");
                        if (t.IsCompleted) break;
                    }
                }
            }
        }

        var body = Coro.CreateTask(Body());
        for (var i = 0; i < 3; i++)
        {
            await Coro.Sleep(0.5);
            body.Cancel();
        }

        Log(await Attempt(body));
        var f = EventLoop.Current.CreateFuture<string>();
        f.SetResult("done");
        Log(ReferenceEquals(Coro.Shield(f), f));
        s = Coro.Shield(Save(6, 0));
        s.AddDoneCallback(s => Log("cb " + Outcome(s)));
        Log(await s);
        inner = Coro.CreateTask(Save(7));
        var a = Coro.Shield(inner);
        var b = Coro.Shield(inner);
        await Coro.Sleep(1);
        a.Cancel();
        var (oa, ob) = await Coro.GatherOutcomes(a, b);
        Log($"result {Show(new object?[] { oa.Exception, ob.Value })}");
        inner = Coro.CreateTask(Save(8, 1));
        async Coro<int> Waits() => await Coro.Shield(inner);
        var w = Coro.CreateTask(Waits());
        await Coro.Sleep(1);
        Log($"{Outcome(inner)} {w.Cancel()}");
        Log(await Attempt(w));
        Log(await Attempt(inner));
    }
}
