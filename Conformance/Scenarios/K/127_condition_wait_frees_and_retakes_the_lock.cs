namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 127: wait frees the lock and holds it again when it returns; wait and notify need the lock.</summary>
internal static partial class Item127
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(CoroCondition condition)
    {
        await condition.Acquire();
        Log("waiter has the lock");
        await condition.Wait();
        Log($"waited, locked {condition.IsLocked}");
        condition.Release();
    }

    [Coroutine]
    static async Coro Main()
    {
        var condition = new CoroCondition();
        Log(await Attempt(condition.Wait()));
        Log(Tried(() => condition.Notify()));
        Log(Tried(condition.NotifyAll));
        var task = Coro.CreateTask(Waiter(condition));
        await Coro.Sleep(1);
        Log($"locked {condition.IsLocked}");
        await condition.Acquire();
        condition.Notify();
        Log("notified");
        await Coro.Sleep(1);
        Log($"waiter {Outcome(task)}");
        condition.Release();
        await task;
        Log($"locked {condition.IsLocked}");
    }
}
