namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 128: notify wakes the oldest waiters, at most as many as there are.</summary>
internal static partial class Item128
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroCondition condition)
    {
        await condition.Acquire();
        await condition.Wait();
        Log($"{name} woken");
        condition.Release();
    }

    [Coroutine]
    static async Coro Main()
    {
        var condition = new CoroCondition();
        var tasks = new[] { "a", "b", "c", "d", "e" }.Select(name => Coro.CreateTask(Waiter(name, condition))).ToArray();
        await Coro.Sleep(1);
        await condition.Acquire();
        condition.Notify(2);
        condition.Release();
        await Coro.Sleep(1);
        Log("two");
        await condition.Acquire();
        condition.Notify();
        condition.Release();
        await Coro.Sleep(1);
        Log("one");
        await condition.Acquire();
        condition.Notify(10);
        condition.NotifyAll();
        condition.Release();
        foreach (var task in tasks) await task;
    }
}
