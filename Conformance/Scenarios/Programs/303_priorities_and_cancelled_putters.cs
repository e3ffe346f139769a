namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 303: a priority queue whose putters and getters are cancelled just when they are woken.</summary>
internal static partial class Item303
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Put(CoroQueue<int> queue, int item)
    {
        try
        {
            await queue.Put(item);
            Log($"put {item}");
        }
        catch (CoroCanceledException)
        {
            Log($"put {item} cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Get(CoroQueue<int> queue, string name)
    {
        try
        {
            Log($"{name} got {await queue.Get()}");
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
        var queue = new CoroPriorityQueue<int>(1);
        var putters = new[] { 5, 3, 4, 1 }.Select(item => Coro.CreateTask(Put(queue, item))).ToArray();
        await Coro.Sleep(0);
        Log($"got {queue.GetNoWait()}");
        putters[1].Cancel();
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log($"size {queue.Count}");
        Log($"got {await queue.Get()}");
        Log($"got {await queue.Get()}");
        await Coro.Wait(putters);
        var getters = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Get(queue, name))).ToArray();
        await Coro.Sleep(1);
        queue.PutNoWait(9);
        getters[0].Cancel();
        await Coro.Sleep(0);
        await queue.Put(8);
        await queue.Put(7);
        getters[2].Cancel();
        await Coro.Wait(getters);
        Log($"size {queue.Count}");
        var stack = new CoroLifoQueue<int>(3);
        for (var i = 0; i < 3; i++) stack.PutNoWait(i);
        Log(Tried(() => stack.PutNoWait(3)));
        for (var i = 0; i < 4; i++) Log(Tried(() => stack.GetNoWait()));
    }
}
