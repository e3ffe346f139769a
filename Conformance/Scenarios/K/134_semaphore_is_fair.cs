namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 134: a semaphore is fair; it is locked while an earlier waiter is pending, and newcomers queue behind it.</summary>
internal static partial class Item134
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, CoroSemaphore semaphore)
    {
        Log($"{name} wants");
        await semaphore.Acquire();
        Log($"{name} has");
    }

    [Coroutine]
    static async Coro Main()
    {
        var semaphore = new CoroSemaphore(2);
        await semaphore.Acquire();
        Log($"locked {semaphore.IsLocked}");
        await semaphore.Acquire();
        Log($"locked {semaphore.IsLocked}");
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Worker(name, semaphore))).ToArray();
        await Coro.Sleep(1);
        semaphore.Release();
        Log($"released one, locked {semaphore.IsLocked}");
        semaphore.Release();
        var newcomer = Coro.CreateTask(Worker("newcomer", semaphore));
        Log($"released two, locked {semaphore.IsLocked}");
        await Coro.Sleep(1);
        Log($"{Outcome(tasks[2])}, {Outcome(newcomer)}");
        semaphore.Release();
        await Worker("main", new CoroSemaphore(1));
        await Coro.Sleep(1);
        semaphore.Release();
        await newcomer;
        Log($"locked {semaphore.IsLocked}");
        semaphore.Release();
        Log($"locked {semaphore.IsLocked}");
    }
}
