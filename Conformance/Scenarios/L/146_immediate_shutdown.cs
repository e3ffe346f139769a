namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 146: an immediate shutdown drops the items, counts each as done, and wakes getters and joiners.</summary>
internal static partial class Item146
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Getter(string name, CoroQueue<string> queue) => Log($"{name}: {await Attempt(queue.Get())}");

    [Coroutine]
    static async Coro Putter(string name, CoroQueue<string> queue) => Log($"{name}: {await Attempt(queue.Put(name))}");

    [Coroutine]
    static async Coro Joiner(CoroQueue<string> queue)
    {
        await queue.Join();
        Log("joined");
    }

    [Coroutine]
    static async Coro Main()
    {
        var queue = new CoroQueue<string>(2);
        queue.PutNoWait("x");
        queue.PutNoWait("y");
        var join = Coro.CreateTask(Joiner(queue));
        var put = Coro.CreateTask(Putter("p", queue));
        await Coro.Sleep(1);
        queue.Shutdown(immediate: true);
        Log(queue.Count);
        await join;
        await put;
        queue.Shutdown(immediate: true);
        await Getter("late", queue);
        var empty = new CoroQueue<string>();
        var waiting = new[] { "a", "b" }.Select(name => Coro.CreateTask(Getter(name, empty))).ToArray();
        await Coro.Sleep(1);
        empty.Shutdown(immediate: true);
        foreach (var task in waiting) await task;
    }
}
