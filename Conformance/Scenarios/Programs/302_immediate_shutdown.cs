namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 302: an immediate shutdown drops the items and wakes getters, putters and joiners.</summary>
internal static partial class Item302
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Named(string name, Coro awaitable) => Log($"{name}: {await Attempt(awaitable)}");

    [Coroutine]
    static async Coro Named(string name, Coro<string> awaitable) => Log($"{name}: {await Attempt(awaitable)}");

    [Coroutine]
    static async Coro Main()
    {
        var queue = new CoroQueue<string>(2);
        queue.PutNoWait("a");
        queue.PutNoWait("b");
        var tasks = Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Named($"put {i}", queue.Put($"{i}")))).ToList();
        tasks.Add(Coro.CreateTask(Named("join", queue.Join())));
        await Coro.Sleep(1);
        Log(queue.GetNoWait());
        tasks[1].Cancel();
        queue.Shutdown(immediate: true);
        Log($"size {queue.Count}");
        await Coro.Sleep(1);
        Log(Tried(() => queue.TaskDone()));
        await Coro.Wait(tasks);
        await Named("get", queue.Get());
        await Named("put", queue.Put("late"));
        queue.Shutdown();
        var empty = new CoroQueue<string>();
        var getters = Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Named($"get {i}", empty.Get()))).ToList();
        await Coro.Sleep(1);
        empty.PutNoWait("one");
        getters[0].Cancel();
        empty.Shutdown(immediate: true);
        await Coro.Wait(getters);
        await Named("join empty", Coro.WaitFor(empty.Join(), 1));
    }
}
