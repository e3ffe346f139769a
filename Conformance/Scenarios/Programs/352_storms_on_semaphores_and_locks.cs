namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 352: semaphores and locks released, taken again and cancelled within one step.</summary>
internal static partial class Item352
{
    public static void Run() => RunMain(Main());

    static async Coro<bool> Acq(CoroSemaphore s)
    {
        await s.Acquire();
        return true;
    }

    [Coroutine]
    static async Coro Main()
    {
        var s = new CoroSemaphore(0);
        async Coro<string> W(string n)
        {
            await s.Acquire();
            Log($"{n} in");
            return n;
        }

        var ts = Enumerable.Range(0, 6).Select(i => Coro.CreateTask(W($"{i}"))).ToList();
        await Coro.Sleep(0);
        for (var i = 0; i < 3; i++) s.Release();
        ts[0].Cancel();
        ts[2].Cancel();
        Log(s.IsLocked);
        var late = Coro.CreateTask(W("late"));
        string All() => string.Join(" ", ts.Append(late).Select(Outcome));
        await Coro.Sleep(0);
        Log(All());
        Log(s.IsLocked);
        await Coro.Sleep(0);
        Log(All());
        Log(s.IsLocked);
        await Coro.Sleep(0);
        s.Release();
        s.Release();
        s.Release();
        s.Release();
        s.Release();
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log(All());
        Log(s.IsLocked);
        s = new CoroSemaphore(1);
        await s.Acquire();
        var a = Coro.CreateTask(W("a"));
        await Coro.Sleep(0);
        s.Release();
        Log(s.IsLocked);
        var b = Coro.CreateTask(W("b"));
        var me = Coro.CreateTask(Attempt(Coro.WaitFor(Acq(s), 1)));
        Log(await me is not null);
        Log($"{Outcome(a)} {Outcome(b)}");
        s.Release();
        s.Release();
        await Coro.Sleep(1);
        Log($"{Outcome(a)} {Outcome(b)}");
        Log(s.IsLocked);
        var l = new CoroLock();
        await l.Acquire();
        async Coro Wl(string n)
        {
            using (await l.Acquire()) Log($"lock {n}");
        }

        var ls = Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Wl($"{i}"))).ToList();
        await Coro.Sleep(0);
        foreach (var x in ls) x.Cancel();
        l.Release();
        Log(l.IsLocked);
        using (await l.Acquire()) Log("main has it");
        foreach (var x in ls) Log(await Attempt(x));
        await l.Acquire();
        var t = Coro.CreateTask(Wl("t"));
        await Coro.Sleep(0);
        l.Release();
        await l.Acquire();
        Log("again");
        Log(Outcome(t));
        l.Release();
        var u = Coro.CreateTask(Wl("u"));
        await Coro.Sleep(0);
        Log(Outcome(u));
        await u;
    }
}
