namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 351: cancellations along chains of tasks that swallow, replace and delay them, and against each other.</summary>
internal static partial class Item351
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Link(string n, CoroTask<string> inner)
    {
        try
        {
            var r = await inner;
            Log($"{n} got {r}");
            return n;
        }
        catch (CoroCanceledException)
        {
            Log($"{n} cancelled {CoroTask.Current!.CancellationRequests}");
            if (n == "swallower") return "kept";
            if (n == "raiser") throw new ScenarioException("instead");
            if (n == "slow")
            {
                await Coro.Sleep(1);
                Log("slow cleaned");
            }

            throw;
        }
        finally
        {
            Log($"{n} finally");
        }
    }

    [Coroutine]
    static async Coro<string> Link(string n, Coro<string> inner)
    {
        try
        {
            var r = await inner;
            Log($"{n} got {r}");
            return n;
        }
        catch (CoroCanceledException)
        {
            Log($"{n} cancelled {CoroTask.Current!.CancellationRequests}");
            if (n == "swallower") return "kept";
            if (n == "raiser") throw new ScenarioException("instead");
            if (n == "slow")
            {
                await Coro.Sleep(1);
                Log("slow cleaned");
            }

            throw;
        }
        finally
        {
            Log($"{n} finally");
        }
    }

    [Coroutine]
    static async Coro Child(CoroTask p)
    {
        await Coro.Sleep(1);
        Log("cancels parent");
        p.Cancel("from child");
        try
        {
            await Coro.Sleep(1);
        }
        catch (CoroCanceledException e)
        {
            Log($"child feels ('{e.Message}',)");
            throw;
        }
    }

    [Coroutine]
    static async Coro Parent() => await Coro.CreateTask(Child(CoroTask.Current!));

    [Coroutine]
    static async Coro Main()
    {
        foreach (var names in new string[][] { ["a", "b", "c"], ["a", "swallower", "c"], ["raiser", "b", "c"], ["slow", "b", "slow"], ["a", "b", "swallower"] })
        {
            Log($"-- {string.Join(" ", names)}");
            List<CoroTask<string>> ts = [];
            foreach (var n in names) ts.Add(Coro.CreateTask(ts.Count == 0 ? Link(n, Coro.Sleep(10, "slept")) : Link(n, ts[^1])));
            await Coro.Sleep(1);
            ts[^1].Cancel();
            Log($"{await Attempt(ts[^1])} | {string.Join(" ", ts.Select(Outcome))} | {string.Join(" ", ts.Select(t => t.CancellationRequests))}");
            await Coro.Sleep(2);
        }

        var inner = Coro.CreateTask(Link("i", Coro.Sleep(10, "")));
        var mid = Coro.CreateTask(Link("m", inner));
        var @out = Coro.CreateTask(Link("o", mid));
        await Coro.Sleep(1);
        mid.Cancel();
        Log(await Attempt(@out));
        Log($"{Outcome(inner)} {Outcome(mid)} {@out.CancellationRequests} {mid.CancellationRequests} {inner.CancellationRequests}");
        foreach (var first in new[] { 0, 1 })
        {
            inner = Coro.CreateTask(Link("i", Coro.Sleep(10, "")));
            @out = Coro.CreateTask(Link("o", inner));
            await Coro.Sleep(1);
            if (first == 0)
            {
                inner.Cancel();
                @out.Cancel();
            }
            else
            {
                @out.Cancel();
                inner.Cancel();
            }

            Log(await Attempt(@out));
            Log($"{@out.CancellationRequests} {inner.CancellationRequests}");
        }

        List<CoroTask> both = [];
        async Coro Mutual(int me, int other)
        {
            try
            {
                await Coro.Sleep(me + 1);
                Log($"{me} cancels {other}");
                both[other].Cancel();
                await Coro.Sleep(5);
            }
            catch (CoroCanceledException)
            {
                Log($"{me} hit");
                both[other].Cancel();
                await Coro.Sleep(0);
                throw;
            }
        }

        both.AddRange([Coro.CreateTask(Mutual(0, 1)), Coro.CreateTask(Mutual(1, 0))]);
        await Coro.Wait(both);
        Log($"{both[0].CancellationRequests} {both[1].CancellationRequests}");
        Log(await Attempt(Coro.CreateTask(Parent())));
        var loop = EventLoop.Current;
        var f = loop.CreateFuture<int>();
        async Coro<int> Waits() => await f;
        var t = Coro.CreateTask(Waits());
        await Coro.Sleep(0);
        loop.CallSoon(() => f.SetResult(1));
        loop.CallSoon(() => t.Cancel());
        Log(await Attempt(t));
        f = loop.CreateFuture<int>();
        t = Coro.CreateTask(Waits());
        await Coro.Sleep(0);
        loop.CallSoon(() => t.Cancel());
        loop.CallSoon(() => Log($"set {f.IsCompleted}"));
        Log(await Attempt(t));
        f = loop.CreateFuture<int>();
        t = Coro.CreateTask(Waits());
        f.AddDoneCallback(_ => Log($"cb cancel {t.Cancel()}"));
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        f.SetResult(3);
        Log(await Attempt(t));
        f = loop.CreateFuture<int>();
        f.AddDoneCallback(_ => Log($"cb cancel {t.Cancel()}"));
        t = Coro.CreateTask(Waits());
        await Coro.Sleep(0);
        f.SetResult(3);
        Log(await Attempt(t));
    }
}
