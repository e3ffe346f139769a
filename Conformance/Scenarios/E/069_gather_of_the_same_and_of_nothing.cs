namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 69: an awaitable given twice runs once and appears twice; nothing gives an empty list at once.</summary>
internal static partial class Item069
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Work()
    {
        Log("runs");
        await Coro.Sleep(1);
        return 3;
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        Log(Show(await Coro.Gather(task, task, Coro.CreateTask(ValueAfter(0, 1)), task)));
        var nothing = Coro.Gather(Array.Empty<CoroTask<int>>());
        EventLoop.Current.CallSoon(() => Log("hop"));
        Log(Outcome(nothing));
        Log(Show(await nothing));
        await Coro.Sleep(0);
    }
}
