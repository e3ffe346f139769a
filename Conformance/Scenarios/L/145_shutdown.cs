namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 145: after shutdown puts raise, gets drain what is left and then raise, and join goes on working.</summary>
internal static partial class Item145
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Putter(string name, CoroQueue<string> queue) => Log($"{name}: {await Attempt(queue.Put(name))}");

    [Coroutine]
    static async Coro Getter(string name, CoroQueue<string> queue) => Log($"{name}: {await Attempt(queue.Get())}");

    [Coroutine]
    static async Coro Joiner(CoroQueue<string> queue)
    {
        await queue.Join();
        Log("joined");
    }

    [Coroutine]
    static async Coro Main()
    {
        var empty = new CoroQueue<string>();
        var waiting = new[] { "a", "b" }.Select(name => Coro.CreateTask(Getter(name, empty))).ToArray();
        await Coro.Sleep(1);
        empty.Shutdown();
        foreach (var task in waiting) await task;
        var queue = new CoroQueue<string>(2);
        queue.PutNoWait("x");
        queue.PutNoWait("y");
        var tasks = new[] { "c", "d" }.Select(name => Coro.CreateTask(Putter(name, queue))).ToArray();
        var join = Coro.CreateTask(Joiner(queue));
        await Coro.Sleep(1);
        queue.Shutdown();
        foreach (var task in tasks) await task;
        Log(Tried(() => queue.PutNoWait("z")));
        for (var i = 0; i < 3; i++) await Getter($"get {i}", queue);
        Log(Tried(() => queue.GetNoWait()));
        queue.TaskDone();
        queue.TaskDone();
        await join;
    }
}
