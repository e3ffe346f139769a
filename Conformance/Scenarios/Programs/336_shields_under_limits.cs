namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 336: shields in limits, limits in shields, and what becomes of the tasks inside.</summary>
internal static partial class Item336
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> SlowToDie(string name, double seconds)
    {
        try
        {
            await Coro.Sleep(100);
            return name;
        }
        catch (CoroCanceledException)
        {
            Log($"{name} is dying");
            await Coro.Sleep(seconds);
            Log($"{name} is dead");
            throw;
        }
    }

    [Coroutine]
    static async Coro Limits()
    {
        var inner = Coro.CreateTask(ValueAfter(3, "value"));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(inner), 1)));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(inner), 1)));
        Log(Outcome(inner));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(inner), 1)));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(inner), 0)));
        Log(await Attempt(Coro.WaitFor(Coro.WaitFor(SlowToDie("both", 2), 5), 2)));
        Log(await Attempt(Coro.WaitFor(Coro.WaitFor(SlowToDie("inner", 2), 2), 3)));
        Log(await Attempt(Coro.WaitFor(Coro.WaitFor(SlowToDie("tie", 0), 2), 2)));
        Log(await Attempt(Coro.WaitFor(Coro.CreateTask(SlowToDie("task", 2)), 1)));
        Log(await Attempt(Coro.WaitFor(SlowToDie("never begins", 2), 0)));
        Log(await Attempt(Coro.WaitFor(ValueAfter(1, "x"), -1)));
    }

    [Coroutine]
    static async Coro Guard(CoroTask inner)
    {
        try
        {
            await Coro.Shield(inner);
        }
        catch (CoroCanceledException)
        {
            Log($"guard cancelled, inner {Outcome(inner)}");
            await inner;
            Log("guard has waited");
        }
    }

    [Coroutine]
    static async Coro OuterCancelled()
    {
        var inner = Coro.CreateTask(Sleeper("inner", 5));
        var task = Coro.CreateTask(Guard(inner));
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Sleep(1);
        Log(Outcome(task));
        Log(await Attempt(task));
        Log($"requests {task.CancellationRequests}");
    }

    [Coroutine]
    static async Coro InnerCancelled()
    {
        var inner = Coro.CreateTask(Sleeper("inner", 5));
        var shields = Enumerable.Range(0, 2).Select(_ => Coro.Shield(inner)).ToList();
        shields.Add(Coro.Shield(shields[0]));
        await Coro.Sleep(1);
        Log(shields[1].Cancel());
        inner.Cancel();
        foreach (var shield in shields) Log(await Attempt(shield));
        Log($"same {ReferenceEquals(Coro.Shield(inner), inner)}");
    }

    [Coroutine]
    static async Coro Gathers()
    {
        var inner = Coro.CreateTask(ValueAfter(3, "kept"));
        var gather = Coro.Gather(Coro.Shield(inner), Sleeper("plain", 9));
        var shielded = Coro.Shield(gather);
        await Coro.Sleep(1);
        shielded.Cancel();
        Log(await Attempt(shielded));
        Log(Outcome(gather));
        gather.Cancel();
        Log(await Attempt(gather));
        Log(Outcome(inner));
        Log(await Attempt(inner));
        var (a, b, c) = await Coro.GatherOutcomes(Coro.WaitFor(ValueAfter(2, "late"), 1), Coro.Shield(Error()), ValueAfter(1, "v"));
        Log($"{Describe(a.Exception)}, {Describe(b.Exception)}, {c.Value}");
    }

    [Coroutine]
    static async Coro<int> Error()
    {
        await ErrorAfter(1, "e");
        return 0;
    }

    [Coroutine]
    static async Coro CancelMeetsExpiry()
    {
        foreach (var when in new[] { 1, 2 })
        {
            var inner = Coro.CreateTask(ValueAfter(5, "v"));
            var task = Coro.CreateTask(Coro.WaitFor(Coro.Shield(inner), 2));
            await Coro.Sleep(when);
            Log(task.Cancel("outside"));
            Log(await Attempt(task));
            Log($"{Outcome(inner)}, requests {task.CancellationRequests}");
            await inner;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, part) in new (string, Func<Coro>)[] { ("limits", Limits), ("outer_cancelled", OuterCancelled), ("inner_cancelled", InnerCancelled), ("gathers", Gathers), ("cancel_meets_expiry", CancelMeetsExpiry) })
        {
            Log(name);
            await part();
        }
    }
}
