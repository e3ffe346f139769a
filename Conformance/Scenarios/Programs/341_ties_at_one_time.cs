namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 341: timers, sleeps, limits and expiries of every kind that are due at one time.</summary>
internal static partial class Item341
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Sleeps(string name, double delay)
    {
        try
        {
            await Coro.Sleep(delay);
            Log($"{name} slept");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Limited(string name, double delay, Coro body)
    {
        CoroTimeout? block = null;
        try
        {
            await Coro.Timeout(delay, timeout =>
            {
                block = timeout;
                return body;
            });
            Log($"{name} in time");
        }
        catch (TimeoutException)
        {
            Log($"{name} expired {block!.IsExpired}");
        }
    }

    [Coroutine]
    static async Coro WaitsFor<T>(string name, double delay, Coro<T> body) => Log($"{name} {await Attempt(Coro.WaitFor(body, delay))}");

    [Coroutine]
    static async Coro WaitsFor<T>(string name, double delay, CoroTask<T> body) => Log($"{name} {await Attempt(Coro.WaitFor(body, delay))}");

    [Coroutine]
    static async Coro<bool> Acquire(CoroLock theLock)
    {
        await theLock.Acquire();
        return true;
    }

    [Coroutine]
    static async Coro Waits(string name, double delay, CoroTask task)
    {
        var (done, pending) = await Coro.Wait([task], delay);
        Log($"{name} done {done.Count} pending {pending.Count}");
    }

    [Coroutine]
    static async Coro Completes(string name, double delay, CoroTask task)
    {
        try
        {
            await foreach (var one in Coro.AsCompleted([task], delay)) Log($"{name} {Outcome(one)}");
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out");
        }
    }

    [Coroutine]
    static async Coro Everything(bool order)
    {
        var loop = EventLoop.Current;
        var @long = Coro.CreateTask(Coro.Sleep(2, "long"));
        var future = loop.CreateFuture<string>();
        var theLock = new CoroLock();
        await theLock.Acquire();
        var queue = new CoroQueue<string>();
        Action[] makers =
        [
            () => Coro.CreateTask(Sleeps("sleep", 2)),
            () => Coro.CreateTask(Limited("block", 2, Coro.Sleep(2))),
            () => Coro.CreateTask(WaitsFor("wait_for", 2, Coro.Sleep(2, "slept"))),
            () => Coro.CreateTask(WaitsFor("wait_for task", 2, @long)),
            () => Coro.CreateTask(Waits("wait", 2, @long)),
            () => Coro.CreateTask(Completes("as_completed", 2, @long)),
            () => Coro.CreateTask(WaitsFor("lock", 2, Acquire(theLock))),
            () => Coro.CreateTask(WaitsFor("queue", 2, queue.Get())),
            () => Coro.CreateTask(WaitsFor("future", 2, future)),
            () => loop.CallLater(2, theLock.Release),
            () => loop.CallLater(2, () => queue.PutNoWait("item")),
            () => loop.CallLater(2, () => future.TrySetResult("set")),
            () => loop.CallAt(loop.Time + TimeSpan.FromSeconds(2), () => Log("timer")),
        ];
        foreach (var maker in order ? makers : makers.AsEnumerable().Reverse()) maker();
        await Coro.Sleep(3);
        Log($"locked {theLock.IsLocked}, size {queue.Count}, {Outcome(future)}");
    }

    [Coroutine]
    static async Coro TimersOfTimers()
    {
        var loop = EventLoop.Current;
        var now = loop.Time;
        var second = TimeSpan.FromSeconds(1);
        var handles = new Dictionary<string, CallbackHandle>();
        void Fire(string name)
        {
            Log(name);
            if (name != "a") return;
            handles["b"].Cancel();
            loop.CallAt(now + second, () => Fire("due already"));
            loop.CallAt(now, () => Fire("overdue"));
            loop.CallLater(0, () => Fire("no delay"));
            loop.CallLater(-5, () => Fire("negative"));
            loop.CallSoon(() => Fire("soon"));
            handles["c"].Cancel();
            handles["c"] = loop.CallAt(now + second, () => Fire("c again"));
        }

        foreach (var name in new[] { "a", "b", "c", "d" }) handles[name] = loop.CallAt(now + second, () => Fire(name));
        await Coro.Sleep(1);
        Log("main");
        await Coro.Sleep(0);
        Log("main again");
        await Coro.Sleep(1);
        Log($"{handles["a"].IsCanceled} {handles["b"].IsCanceled} {(handles["d"].When!.Value - now).TotalSeconds}");
    }

    [Coroutine]
    static async Coro Rescheduled()
    {
        var loop = EventLoop.Current;
        foreach (var delta in new[] { -1, 0, 1 })
        {
            CoroTimeout? block = null;
            try
            {
                await Coro.Timeout(5, timeout => InBlock(block = timeout, delta));
            }
            catch (TimeoutException)
            {
                Log($"expired {block!.IsExpired} at {(block.When!.Value - loop.Time).TotalSeconds}");
            }
        }

        try
        {
            await Coro.Timeout(1, timeout => Reschedules(timeout));
        }
        catch (TimeoutException)
        {
            Log("expired all the same");
        }
    }

    [Coroutine]
    static async Coro InBlock(CoroTimeout block, int delta)
    {
        var loop = EventLoop.Current;
        loop.CallLater(2, () => block.Reschedule(loop.Time + TimeSpan.FromSeconds(delta)));
        await Coro.Sleep(2);
        Log($"body, expired {block.IsExpired}");
        await Coro.Sleep(0);
        Log("after a hop");
        await Coro.Sleep(1);
        Log("after a second");
    }

    [Coroutine]
    static async Coro Reschedules(CoroTimeout block)
    {
        try
        {
            await Coro.Sleep(5);
        }
        finally
        {
            try
            {
                block.Reschedule((TimeSpan?)null);
            }
            catch (InvalidOperationException error)
            {
                Log(Describe(error));
            }
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var order in new[] { true, false })
        {
            Log($"order {order}");
            await Everything(order);
        }

        await TimersOfTimers();
        await Rescheduled();
    }
}
