namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 141: getters and putters are woken in order; a getter that finds the item taken waits again.</summary>
internal static partial class Item141
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Getter(string name, CoroQueue<string> queue) => Log($"{name} got {await queue.Get()}");

    [Coroutine]
    static async Coro Putter(string name, CoroQueue<string> queue)
    {
        await queue.Put(name);
        Log($"{name} put");
    }

    [Coroutine]
    static async Coro Main()
    {
        var queue = new CoroQueue<string>(1);
        var getters = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Getter(name, queue))).ToArray();
        await Coro.Sleep(1);
        queue.PutNoWait("1");
        Log($"taken {queue.GetNoWait()}");
        await Coro.Sleep(1);
        foreach (var item in new[] { "2", "3", "4" })
        {
            await queue.Put(item);
            Log($"put {item}");
        }

        foreach (var task in getters) await task;
        var putters = new[] { "d", "e", "f", "g" }.Select(name => Coro.CreateTask(Putter(name, queue))).ToArray();
        await Coro.Sleep(1);
        for (var i = 0; i < 4; i++) Log($"main got {await queue.Get()}");
        foreach (var task in putters) await task;
    }
}
