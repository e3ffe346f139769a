namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 135: a waiter cancelled before or after being woken loses no permit.</summary>
internal static partial class Item135
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, CoroSemaphore semaphore)
    {
        try
        {
            await semaphore.Acquire();
            Log($"{name} has");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var semaphore = new CoroSemaphore(0);
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Worker(name, semaphore))).ToArray();
        var (a, b, c) = (tasks[0], tasks[1], tasks[2]);
        await Coro.Sleep(1);
        a.Cancel();
        semaphore.Release();
        b.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}, {await Attempt(c)}");
        Log($"locked {semaphore.IsLocked}");
        semaphore.Release();
        Log($"locked {semaphore.IsLocked}");
        var d = Coro.CreateTask(Worker("d", semaphore));
        await d;
        var e = Coro.CreateTask(Worker("e", semaphore));
        var f = Coro.CreateTask(Worker("f", semaphore));
        await Coro.Sleep(1);
        semaphore.Release();
        semaphore.Release();
        e.Cancel();
        Log($"{await Attempt(e)}, {await Attempt(f)}");
        Log($"locked {semaphore.IsLocked}");
    }
}
