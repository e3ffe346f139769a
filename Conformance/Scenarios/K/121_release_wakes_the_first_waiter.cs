namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 121: release unlocks and wakes the first waiter, who holds the lock one hop later; anyone may release.</summary>
internal static partial class Item121
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, CoroLock @lock)
    {
        await @lock.Acquire();
        Log($"{name} has, locked {@lock.IsLocked}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var @lock = new CoroLock();
        Log($"locked {@lock.IsLocked}");
        Log(Tried(@lock.Release));
        var (a, b) = (Coro.CreateTask(Worker("a", @lock)), Coro.CreateTask(Worker("b", @lock)));
        await Coro.Sleep(1);
        @lock.Release();
        Log($"released, locked {@lock.IsLocked}");
        await Coro.Sleep(0);
        Log($"one hop later, locked {@lock.IsLocked}, {Outcome(b)}");
        @lock.Release();
        Log($"free {Outcome(a)}, {Outcome(b)}, locked {@lock.IsLocked}");
    }
}
