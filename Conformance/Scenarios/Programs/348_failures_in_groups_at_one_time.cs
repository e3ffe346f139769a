namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 348: groups whose children, bodies and cancellations from outside fail at the same time.</summary>
internal static partial class Item348
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Resist(string name, double delay)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cleans");
            await Coro.Sleep(delay);
            Log($"{name} clean");
            throw new ScenarioException($"cleanup {name}");
        }
    }

    [Coroutine]
    static async Coro Swallow(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} swallows");
        }
    }

    [Coroutine]
    static async Coro Case1() => await CoroTaskGroup.Run(async g =>
    {
        _ = g.CreateTask(ErrorAfter(1, "x"));
        await Coro.Sleep(1);
        Log("body finished");
    });

    [Coroutine]
    static async Coro Case2() => await CoroTaskGroup.Run(async g =>
    {
        _ = g.CreateTask(ErrorAfter(1, "child"));
        _ = g.CreateTask(Resist("r", 1));
        await Coro.Sleep(1);
        throw new ScenarioException("body");
    });

    [Coroutine]
    static async Coro Case3() => await CoroTaskGroup.Run(async g =>
    {
        _ = g.CreateTask(Resist("r1", 2));
        _ = g.CreateTask(Resist("r2", 1));
        _ = g.CreateTask(Swallow("s"));
        _ = g.CreateTask(ErrorAfter(1, "first"));
    });

    [Coroutine]
    static async Coro Case4()
    {
        await CoroTaskGroup.Run(async g =>
        {
            _ = g.CreateTask(ErrorAfter(1, "x"));
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                Log($"body swallows {CoroTask.Current!.CancellationRequests}");
            }
        });
        Log("unreachable");
    }

    [Coroutine]
    static async Coro Case5() => await CoroTaskGroup.Run(async g =>
    {
        _ = g.CreateTask(ErrorAfter(1, "x"));
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log("body goes on");
        }

        await Coro.Sleep(3);
        try
        {
            _ = g.CreateTask(Coro.Sleep(0));
        }
        catch (InvalidOperationException)
        {
            Log("refused");
        }

        Log("body ends");
    });

    [Coroutine]
    static async Coro Case6() => await CoroTaskGroup.Run(async g =>
    {
        _ = g.CreateTask(Swallow("s"));
        await Coro.Sleep(1);
        throw new CoroCanceledException("mine");
    });

    [Coroutine]
    static async Coro Case7()
    {
        CoroTask? t = null;
        CoroTask? u = null;
        await CoroTaskGroup.Run(async g =>
        {
            t = g.CreateTask(Coro.Sleep(10));
            u = g.CreateTask(Coro.Sleep(2, "u"));
            await Coro.Sleep(1);
            t.Cancel();
        });
        Log($"{Outcome(t!)} {Outcome(u!)}");
    }

    [Coroutine]
    static async Coro Case8() => await CoroTaskGroup.Run(async g =>
    {
        var t = g.CreateTask(Coro.Sleep(10));
        _ = g.CreateTask(Swallow("u"));
        await Coro.Sleep(1);
        t.Cancel();
        await t;
    });

    [Coroutine]
    static async Coro Case9() => await CoroTaskGroup.Run(async g =>
    {
        var t = g.CreateTask(ErrorAfter(1, "t"));
        try
        {
            await t;
        }
        catch (ScenarioException)
        {
            Log("body sees error");
            await Coro.Sleep(0);
            Log("not here");
        }
    });

    [Coroutine]
    static async Coro Case10()
    {
        static async Coro Spawner(CoroTaskGroup g)
        {
            try
            {
                await Coro.Sleep(10);
            }
            finally
            {
                try
                {
                    _ = g.CreateTask(Coro.Sleep(0));
                }
                catch (InvalidOperationException)
                {
                    Log("spawn refused");
                }
            }
        }

        await CoroTaskGroup.Run(async g =>
        {
            _ = g.CreateTask(Spawner(g));
            _ = g.CreateTask(ErrorAfter(1, "x"));
        });
    }

    [Coroutine]
    static async Coro Case11()
    {
        static async Coro Inner() => await CoroTaskGroup.Run(async g =>
        {
            _ = g.CreateTask(Resist("in", 3));
            _ = g.CreateTask(ErrorAfter(1, "inner"));
        });
        await CoroTaskGroup.Run(async g =>
        {
            _ = g.CreateTask(Inner());
            _ = g.CreateTask(ErrorAfter(2, "outer"));
        });
    }

    [Coroutine]
    static async Coro Main()
    {
        Func<Coro>[] cases = [Case1, Case2, Case3, Case4, Case5, Case6, Case7, Case8, Case9, Case10, Case11];
        var i = 0;
        foreach (var c in cases)
        {
            i++;
            var t = Coro.CreateTask(c());
            Log($"{i}: {await Attempt(t)} {t.CancellationRequests}");
        }

        i = 0;
        foreach (var c in cases)
        {
            i++;
            var t = Coro.CreateTask(c());
            var loop = EventLoop.Current;
            loop.CallLater(1, () => t.Cancel("outside"));
            Log($"{i} cancelled outside: {await Attempt(t)} {t.CancellationRequests} {t.IsCanceled}");
        }

        i = 0;
        foreach (var c in cases)
        {
            i++;
            var t = Coro.CreateTask(c());
            await Coro.Sleep(1);
            await Coro.Sleep(0);
            Log($"late {t.Cancel("later")}");
            Log($"{i} cancelled later: {await Attempt(t)} {t.CancellationRequests} {t.IsCanceled}");
        }
    }
}
