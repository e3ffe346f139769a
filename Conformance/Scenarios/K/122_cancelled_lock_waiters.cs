namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 122: a cancelled waiter leaves the queue; one woken and then cancelled passes the lock on.</summary>
internal static partial class Item122
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, CoroLock @lock)
    {
        Log($"{name} wants");
        try
        {
            using (await @lock.Acquire())
            {
                Log($"{name} has");
                await Coro.Sleep(1);
            }
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
        var @lock = new CoroLock();
        await @lock.Acquire();
        var tasks = new[] { "a", "b", "c", "d" }.Select(name => Coro.CreateTask(Worker(name, @lock))).ToArray();
        var (a, b, c, d) = (tasks[0], tasks[1], tasks[2], tasks[3]);
        await Coro.Sleep(1);
        b.Cancel();
        await Coro.Sleep(0);
        @lock.Release();
        a.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}, {await Attempt(c)}, {await Attempt(d)}");
        Log($"locked {@lock.IsLocked}");
    }
}
