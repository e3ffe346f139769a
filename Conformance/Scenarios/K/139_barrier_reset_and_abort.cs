namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 139: reset gives waiters an error and leaves the barrier usable; abort breaks it until a reset.</summary>
internal static partial class Item139
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Party(string name, CoroBarrier barrier) => Log($"{name} {await Attempt(barrier.Wait())}");

    [Coroutine]
    static async Coro Main()
    {
        var barrier = new CoroBarrier(3);
        var tasks = new[] { "a", "b" }.Select(name => Coro.CreateTask(Party(name, barrier))).ToList();
        await Coro.Sleep(1);
        await barrier.Reset();
        Log($"reset, broken {barrier.IsBroken}");
        await Coro.Sleep(1);
        tasks.AddRange(new[] { "c", "d" }.Select(name => Coro.CreateTask(Party(name, barrier))));
        await Coro.Sleep(1);
        await barrier.Abort();
        Log($"aborted, broken {barrier.IsBroken}");
        await Coro.Sleep(1);
        await Party("e", barrier);
        await barrier.Reset();
        Log($"broken {barrier.IsBroken}");
        tasks.AddRange(new[] { "f", "g", "h" }.Select(name => Coro.CreateTask(Party(name, barrier))));
        foreach (var task in tasks) await task;
    }
}
