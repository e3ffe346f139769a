namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 350: deadlines by hand and requests that are taken back before, at and after their delivery.</summary>
internal static partial class Item350
{
    public static void Run() => RunMain(Main());

    static async Coro Deadline(double d, Func<Coro> body)
    {
        var task = CoroTask.Current!;
        var b = task.CancellationRequests;
        var fired = false;
        var h = EventLoop.Current.CallLater(d, () => { fired = true; task.Cancel("deadline"); });
        try
        {
            await body();
            h.Cancel();
            if (fired) task.Uncancel();
        }
        catch (CoroCanceledException e)
        {
            h.Cancel();
            if (!(fired && task.Uncancel() <= b)) throw;
            Log($"deadline converts {e.Message}");
        }
        catch
        {
            h.Cancel();
            if (fired) task.Uncancel();
            throw;
        }
    }

    [Coroutine]
    static async Coro Work()
    {
        var me = CoroTask.Current!;
        try
        {
            await Deadline(1, () => Coro.Sleep(5));
            Log("not here when cancelled too");
        }
        catch (CoroCanceledException e)
        {
            Log($"outer ('{e.Message}',) {me.CancellationRequests}");
            throw;
        }
    }

    [Coroutine]
    static async Coro<string> Withdraws()
    {
        var me = CoroTask.Current!;
        me.Cancel();
        me.Cancel();
        Log($"{me.CancellationRequests} {me.Uncancel()} {me.Uncancel()} {me.Uncancel()}");
        await Coro.Sleep(1);
        Log("not cancelled");
        me.Cancel();
        me.Uncancel();
        return "ok";
    }

    [Coroutine]
    static async Coro<int> Yields()
    {
        try
        {
            await Coro.Sleep(0);
            Log("resumed");
        }
        catch (CoroCanceledException)
        {
            Log("cancelled");
        }

        return 1;
    }

    [Coroutine]
    static async Coro<string> Swallows()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                Log($"swallow {CoroTask.Current!.CancellationRequests}");
            }
        }

        return "end";
    }

    [Coroutine]
    static async Coro OpenRequest()
    {
        var me = CoroTask.Current!;
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log("first swallowed");
        }

        try
        {
            await Coro.Timeout(1, async _ => await Coro.Sleep(10));
        }
        catch (TimeoutException)
        {
            Log($"timeout still works {me.CancellationRequests}");
        }

        await CoroTaskGroup.Run(async g => { _ = g.CreateTask(Coro.Sleep(1)); });
        Log("group still works");
    }

    [Coroutine]
    static async Coro Main()
    {
        var t = CoroTask.Current!;
        await Deadline(1, () => Coro.Sleep(5));
        Log(t.CancellationRequests);
        await Deadline(2, async () =>
        {
            await Deadline(1, () => Coro.Sleep(5));
            Log("inner over");
            await Coro.Sleep(5);
        });
        Log(t.CancellationRequests);
        CoroTask w = Coro.CreateTask(Work());
        await Coro.Sleep(1);
        w.Cancel("external");
        Log(await Attempt(w));
        Log(w.CancellationRequests);
        var wd = Coro.CreateTask(Withdraws());
        Log($"{await Attempt(wd)} {wd.CancellationRequests}");
        foreach (var blocked in new[] { false, true })
        {
            var f = EventLoop.Current.CreateFuture<int>();
            async Coro Waits()
            {
                try
                {
                    Log($"got {await f}");
                }
                catch (CoroCanceledException)
                {
                    Log("cancelled anyway");
                }
            }

            if (blocked)
            {
                var x = Coro.CreateTask(Waits());
                await Coro.Sleep(0);
                x.Cancel();
                Log(x.Uncancel());
                if (!f.IsCompleted) f.SetResult(1);
                Log(await Attempt(x));
            }
            else
            {
                var x = Coro.CreateTask(Yields());
                await Coro.Sleep(0);
                x.Cancel();
                Log(x.Uncancel());
                Log(await Attempt(x));
            }
        }

        var sw = Coro.CreateTask(Swallows());
        for (var i = 0; i < 3; i++)
        {
            await Coro.Sleep(1);
            sw.Cancel();
        }

        Log($"{await Attempt(sw)} {sw.CancellationRequests} {sw.Uncancel()} {sw.Cancel()} {sw.CancellationRequests}");
        w = Coro.CreateTask(OpenRequest());
        await Coro.Sleep(1);
        w.Cancel();
        Log($"{await Attempt(w)} {w.CancellationRequests}");
    }
}
