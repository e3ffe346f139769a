namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 120: a lock is given in order; a newcomer does not overtake a waiter that was woken but has not run.</summary>
internal static partial class Item120
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, CoroLock @lock)
    {
        Log($"{name} wants");
        using (await @lock.Acquire())
        {
            Log($"{name} has");
            await Coro.Sleep(1);
        }

        Log($"{name} left");
    }

    [Coroutine]
    static async Coro Main()
    {
        var @lock = new CoroLock();
        await @lock.Acquire();
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Worker(name, @lock))).ToList();
        await Coro.Sleep(1);
        @lock.Release();
        tasks.Add(Coro.CreateTask(Worker("newcomer task", @lock)));
        await @lock.Acquire();
        Log("main has");
        @lock.Release();
        foreach (var task in tasks) await task;
    }
}
