namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 333: notifications, cancellations and timeouts that meet at a condition in one iteration.</summary>
internal static partial class Item333
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waits(CoroCondition condition, string name, double? limit = null)
    {
        try
        {
            await Coro.Timeout(limit, _ => Inside(condition, name));
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled, locked {condition.IsLocked}");
            throw;
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out, locked {condition.IsLocked}");
        }
    }

    [Coroutine]
    static async Coro Inside(CoroCondition condition, string name)
    {
        using (await condition.Acquire())
        {
            Log($"{name} waits");
            await condition.Wait();
            Log($"{name} woke");
            await Coro.Sleep(1);
            Log($"{name} leaves");
        }
    }

    [Coroutine]
    static async Coro NotifiedAndCancelled(bool both)
    {
        var condition = new CoroCondition();
        var tasks = Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Waits(condition, $"{i}"))).ToArray();
        await Coro.Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify(1);
            tasks[0].Cancel();
            if (both) tasks[1].Cancel();
        }

        await Coro.Sleep(5);
        using (await condition.Acquire()) condition.NotifyAll();
        await Coro.Sleep(5);
        Log(string.Join(", ", tasks.Select(Outcome)));
    }

    [Coroutine]
    static async Coro CancelledTwiceWhileLocking()
    {
        var condition = new CoroCondition();
        var task = Coro.CreateTask(Waits(condition, "twice"));
        await Coro.Sleep(1);
        await condition.Acquire();
        condition.Notify();
        await Coro.Sleep(0);
        task.Cancel("one");
        await Coro.Sleep(1);
        task.Cancel("two");
        await Coro.Sleep(1);
        Log($"requests {task.CancellationRequests}, {Outcome(task)}");
        condition.Release();
        Log(await Attempt(task));
        Log($"locked {condition.IsLocked}");
    }

    [Coroutine]
    static async Coro Notify(CoroCondition condition)
    {
        using (await condition.Acquire())
        {
            Log("notifies");
            condition.Notify();
        }
    }

    [Coroutine]
    static async Coro TimeoutAndNotification(bool first)
    {
        var condition = new CoroCondition();
        var loop = EventLoop.Current;
        if (first) loop.CallLater(2, () => Coro.CreateTask(Notify(condition)));
        CoroTask[] tasks = [Coro.CreateTask(Waits(condition, "limited", 2)), Coro.CreateTask(Waits(condition, "other", 6))];
        if (!first)
        {
            await Coro.Sleep(0);
            loop.CallLater(2, () => Coro.CreateTask(Notify(condition)));
        }

        await Coro.Gather(tasks);
    }

    [Coroutine]
    static async Coro Test(CoroCondition condition, Func<bool> predicate)
    {
        using (await condition.Acquire()) await condition.WaitFor(predicate);
    }

    [Coroutine]
    static async Coro Predicates()
    {
        var condition = new CoroCondition();
        var calls = 0;
        bool Predicate()
        {
            if (++calls == 3) throw new ScenarioException("in predicate");
            return false;
        }

        var task = Coro.CreateTask(Test(condition, Predicate));
        for (var i = 0; i < 3; i++)
        {
            await Coro.Sleep(1);
            using (await condition.Acquire()) condition.Notify(5);
        }

        Log(await Attempt(task));
        Log($"calls {calls}, locked {condition.IsLocked}");
        using (await condition.Acquire())
        {
            await condition.WaitFor(static () => true);
            Log("truth");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var both in new[] { false, true }) await NotifiedAndCancelled(both);
        await CancelledTwiceWhileLocking();
        foreach (var first in new[] { true, false }) await TimeoutAndNotification(first);
        await Predicates();
    }
}
