namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 347: each primitive with a waiter that is woken and cancelled in one step, in both orders.</summary>
internal static partial class Item347
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro LockCase(bool cancelFirst)
    {
        var theLock = new CoroLock();
        await theLock.Acquire();
        async Coro Taker(string name)
        {
            using (await theLock.Acquire())
            {
                Log($"{name} holds");
                await Coro.Sleep(0);
            }

            Log($"{name} out");
        }

        var a = Coro.CreateTask(Taker("a"));
        var b = Coro.CreateTask(Taker("b"));
        var c = Coro.CreateTask(Taker("c"));
        await Coro.Sleep(0);
        if (cancelFirst)
        {
            a.Cancel();
            theLock.Release();
        }
        else
        {
            theLock.Release();
            a.Cancel();
        }

        Log($"locked {theLock.IsLocked}");
        var d = Coro.CreateTask(Taker("d"));
        foreach (var t in new[] { a, b, c, d }) Log(await Attempt(t));
        Log($"locked {theLock.IsLocked}");
    }

    [Coroutine]
    static async Coro SemTaker(CoroSemaphore sem, string name)
    {
        using (await sem.Acquire())
        {
            Log($"{name} in");
            await Coro.Sleep(1);
        }

        Log($"{name} out");
    }

    [Coroutine]
    static async Coro SemCase(bool cancelFirst)
    {
        var sem = new CoroSemaphore(1);
        await sem.Acquire();
        var ts = "abcd".Select(n => Coro.CreateTask(SemTaker(sem, n.ToString()))).ToList();
        await Coro.Sleep(0);
        if (cancelFirst)
        {
            ts[0].Cancel();
            sem.Release();
        }
        else
        {
            sem.Release();
            ts[0].Cancel();
        }

        Log($"locked {sem.IsLocked}");
        var e = Coro.CreateTask(SemTaker(sem, "e"));
        await Coro.Sleep(0);
        ts[1].Cancel();
        Log($"locked {sem.IsLocked}");
        foreach (var t in ts.Append(e)) Log(await Attempt(t));
        Log($"locked {sem.IsLocked}");
    }

    [Coroutine]
    static async Coro<int> Getter(CoroQueue<int> q, string name)
    {
        var item = await q.Get();
        Log($"{name} got {item}");
        return item;
    }

    [Coroutine]
    static async Coro QueueCase(bool cancelFirst)
    {
        var q = new CoroQueue<int>();
        var a = Coro.CreateTask(Getter(q, "a"));
        var b = Coro.CreateTask(Getter(q, "b"));
        await Coro.Sleep(0);
        if (cancelFirst)
        {
            a.Cancel();
            q.PutNoWait(1);
        }
        else
        {
            q.PutNoWait(1);
            a.Cancel();
        }

        var c = Coro.CreateTask(Getter(q, "c"));
        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)} {Outcome(c)} {q.Count}");
        q.PutNoWait(2);
        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)} {Outcome(c)} {q.Count}");
        c.Cancel();
        b.Cancel();
        await Coro.Wait([b, c]);
    }

    [Coroutine]
    static async Coro Putter(CoroQueue<int> q, int item)
    {
        await q.Put(item);
        Log($"put {item}");
    }

    [Coroutine]
    static async Coro PutCase(bool cancelFirst)
    {
        var q = new CoroQueue<int>(1);
        q.PutNoWait(0);
        var a = Coro.CreateTask(Putter(q, 1));
        var b = Coro.CreateTask(Putter(q, 2));
        await Coro.Sleep(0);
        if (cancelFirst)
        {
            a.Cancel();
            Log(q.GetNoWait());
        }
        else
        {
            Log(q.GetNoWait());
            a.Cancel();
        }

        var c = Coro.CreateTask(Putter(q, 3));
        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)} {Outcome(c)} {q.Count}");
        Log(q.GetNoWait());
        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)} {Outcome(c)} {q.Count}");
        Log(await q.Get());
        await Coro.Sleep(0);
    }

    [Coroutine]
    static async Coro EventWaiter(CoroEvent e, string name)
    {
        try
        {
            await e.Wait();
            Log($"{name} True");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled, set {e.IsSet}");
            throw;
        }
    }

    [Coroutine]
    static async Coro EventCase(bool cancelFirst)
    {
        var e = new CoroEvent();
        var ts = "abc".Select(n => Coro.CreateTask(EventWaiter(e, n.ToString()))).ToList();
        await Coro.Sleep(0);
        if (cancelFirst)
        {
            ts[1].Cancel();
            e.Set();
        }
        else
        {
            e.Set();
            ts[1].Cancel();
        }

        e.Clear();
        ts.Add(Coro.CreateTask(EventWaiter(e, "d")));
        await Coro.Sleep(1);
        Log(string.Join(" ", ts.Select(Outcome)));
        e.Set();
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log(string.Join(" ", ts.Select(Outcome)));
    }

    [Coroutine]
    static async Coro Party(CoroBarrier bar, string name)
    {
        try
        {
            var i = await bar.Wait();
            Log($"{name} passes {i}");
        }
        catch (Exception x)
        {
            Log($"{name} {x is CoroCanceledException} broken {bar.IsBroken}");
            throw;
        }
    }

    [Coroutine]
    static async Coro BarrierCase(bool cancelFirst)
    {
        var bar = new CoroBarrier(3);
        var a = Coro.CreateTask(Party(bar, "a"));
        var b = Coro.CreateTask(Party(bar, "b"));
        await Coro.Sleep(0);
        CoroTask c;
        if (cancelFirst)
        {
            a.Cancel();
            c = Coro.CreateTask(Party(bar, "c"));
        }
        else
        {
            c = Coro.CreateTask(Party(bar, "c"));
            await Coro.Sleep(0);
            a.Cancel();
        }

        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)} {Outcome(c)} {bar.Waiting} {bar.IsBroken}");
        var d = Coro.CreateTask(Party(bar, "d"));
        await Coro.Sleep(1);
        Log($"{Outcome(b)} {Outcome(d)} {bar.Waiting}");
        await bar.Abort();
        foreach (var t in new[] { a, b, c, d }) Log(await Attempt(t));
    }

    [Coroutine]
    static async Coro CondWaiter(CoroCondition cond, string name)
    {
        using (await cond.Acquire())
        {
            try
            {
                await cond.Wait();
                Log($"{name} notified");
            }
            catch (CoroCanceledException)
            {
                Log($"{name} cancelled locked {cond.IsLocked}");
                throw;
            }
        }
    }

    [Coroutine]
    static async Coro ConditionCase(bool cancelFirst)
    {
        var cond = new CoroCondition();
        var ts = "abc".Select(n => Coro.CreateTask(CondWaiter(cond, n.ToString()))).ToList();
        await Coro.Sleep(0);
        using (await cond.Acquire())
        {
            if (cancelFirst)
            {
                ts[0].Cancel();
                cond.Notify();
            }
            else
            {
                cond.Notify();
                ts[0].Cancel();
            }
        }

        await Coro.Sleep(1);
        Log(string.Join(" ", ts.Select(Outcome)));
        using (await cond.Acquire())
        {
            cond.NotifyAll();
            ts[1].Cancel();
        }

        await Coro.Sleep(1);
        Log(string.Join(" ", ts.Select(Outcome)));
        using (await cond.Acquire()) cond.NotifyAll();
        await Coro.Wait(ts);
    }

    [Coroutine]
    static async Coro Main()
    {
        (string, Func<bool, Coro>)[] cases =
        [
            ("lock_case", LockCase),
            ("sem_case", SemCase),
            ("queue_case", QueueCase),
            ("put_case", PutCase),
            ("event_case", EventCase),
            ("barrier_case", BarrierCase),
            ("condition_case", ConditionCase),
        ];
        foreach (var (name, run) in cases)
        {
            foreach (var cancelFirst in new[] { true, false })
            {
                Log($"-- {name} {(cancelFirst ? "cancel first" : "wake first")}");
                await run(cancelFirst);
            }
        }
    }
}
