namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 358: how many iterations each verb takes, told by a callback that queues itself.</summary>
internal static partial class Item358
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Now(int x = 1) => x;

    [Coroutine]
    static async Coro<object?> V(Coro c)
    {
        await c;
        return null;
    }

    static async Coro Counted(string name, Func<Coro<object?>> make)
    {
        var loop = EventLoop.Current;
        var n = 0;
        var stop = false;
        void Tick() { if (!stop) { n++; loop.CallSoon(Tick); } }
        loop.CallSoon(Tick);
        var r = await Attempt(make());
        stop = true;
        Log($"{name}: {n} {r}");
        await Coro.Sleep(0);
        await Coro.Sleep(0);
    }

    [Coroutine]
    static async Coro Group(int k) => await CoroTaskGroup.Run(async g => { for (var i = 0; i < k; i++) _ = g.CreateTask(Now()); });

    [Coroutine]
    static async Coro Fail() => throw new ArgumentException();

    [Coroutine]
    static async Coro GroupFail() => await CoroTaskGroup.Run(async g => { _ = g.CreateTask(Fail()); });

    [Coroutine]
    static async Coro Ac()
    {
        await foreach (var x in Coro.AsCompleted([Now(), Now()])) await x;
    }

    [Coroutine]
    static async Coro LockPair()
    {
        var l = new CoroLock();
        async Coro A()
        {
            using (await l.Acquire()) await Coro.Sleep(0);
        }

        await Coro.Gather(A(), A(), A());
    }

    [Coroutine]
    static async Coro QPair()
    {
        var q = new CoroQueue<int>(1);
        async Coro P()
        {
            for (var i = 0; i < 4; i++) await q.Put(i);
        }

        var t = Coro.CreateTask(P());
        for (var i = 0; i < 4; i++) await q.Get();
        await t;
    }

    [Coroutine]
    static async Coro CancelNow()
    {
        var t = Coro.CreateTask(Coro.Sleep(5));
        await Coro.Sleep(0);
        t.Cancel();
        await t;
    }

    [Coroutine]
    static async Coro CancelUnstarted()
    {
        var t = Coro.CreateTask(Coro.Sleep(5));
        t.Cancel();
        await t;
    }

    [Coroutine]
    static async Coro ShieldCancelled()
    {
        var t = Coro.CreateTask(Coro.Sleep(5));
        var s = Coro.Shield(t);
        await Coro.Sleep(0);
        t.Cancel();
        await s;
    }

    [Coroutine]
    static async Coro WaitFirst()
    {
        CoroTask[] ts = [Coro.CreateTask(Now()), Coro.CreateTask(Coro.Sleep(0)), Coro.CreateTask(Coro.Sleep(1))];
        await Coro.Wait(ts, ReturnWhen.FirstCompleted);
        ts[2].Cancel();
    }

    [Coroutine]
    static async Coro Barrier()
    {
        var b = new CoroBarrier(3);
        await Coro.Gather(Enumerable.Range(0, 3).Select(_ => b.Wait()));
    }

    [Coroutine]
    static async Coro Cond()
    {
        var c = new CoroCondition();
        async Coro W()
        {
            using (await c.Acquire()) await c.Wait();
        }

        CoroTask[] ts = [Coro.CreateTask(W()), Coro.CreateTask(W())];
        await Coro.Sleep(0);
        using (await c.Acquire()) c.NotifyAll();
        await Coro.Gather(ts);
    }

    [Coroutine]
    static async Coro Event()
    {
        var e = new CoroEvent();
        var ts = Enumerable.Range(0, 3).Select(_ => Coro.CreateTask(e.Wait())).ToList();
        await Coro.Sleep(0);
        e.Set();
        await Coro.Wait(ts);
    }

    [Coroutine]
    static async Coro<int> Chain(int n) => n > 0 ? await Coro.CreateTask(Chain(n - 1)) : 0;

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var done = loop.CreateFuture<int>();
        done.SetResult(1);
        (string, Func<Coro<object?>>)[] cases =
        [
            ("now", async () => await Now()),
            ("task", async () => await Coro.CreateTask(Now())),
            ("done", async () => await done),
            ("gather", async () => (await Coro.Gather([Now(), Now()]))),
            ("gather done", async () => await Coro.Gather((CoroTask<int>[])[done, done])),
            ("shield", async () => await Coro.Shield(Now())),
            ("shield done", async () => await Coro.Shield(done)),
            ("group 0", () => V(Group(0))),
            ("group 3", () => V(Group(3))),
            ("group fail", () => V(GroupFail())),
            ("timeout 0", () => V(Coro.Timeout(0, async _ => await Coro.Sleep(1)))),
            ("timeout 0 no wait", () => V(Coro.Timeout(0, async _ => { }))),
            ("as_completed", () => V(Ac())),
            ("locks", () => V(LockPair())),
            ("queue", () => V(QPair())),
            ("cancel", () => V(CancelNow())),
            ("cancel unstarted", () => V(CancelUnstarted())),
            ("shield cancelled", () => V(ShieldCancelled())),
            ("wait first", () => V(WaitFirst())),
            ("barrier", () => V(Barrier())),
            ("cond", () => V(Cond())),
            ("event", () => V(Event())),
            ("chain", async () => await Chain(4)),
            ("nested gather", async () => { var (a, b) = await Coro.Gather(Coro.Gather([Now(), Now()]), Coro.Gather([Now()])); return 2; }),
            ("wait_for task", async () => await Coro.WaitFor(Coro.CreateTask(Now()), 1)),
            ("wait_for zero", async () => { await Coro.WaitFor(Coro.CreateTask(Coro.Sleep(0)), 0); return null; }),
            ("wait_for coro", () => V(Coro.WaitFor(Coro.Sleep(0), 1))),
            ("sleep", () => V(Coro.Sleep(0))),
            ("sleep neg", () => V(Coro.Sleep(-1))),
        ];
        foreach (var (name, make) in cases) await Counted(name, make);
    }
}
