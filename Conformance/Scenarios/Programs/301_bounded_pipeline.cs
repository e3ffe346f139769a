namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 301: producers and consumers on a bounded queue, with task_done, join and a shutdown at the end.</summary>
internal static partial class Item301
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Producer(string name, CoroQueue<string> queue, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await queue.Put($"{name}{i}");
            Log($"put {name}{i}, size {queue.Count}");
            if (i % 2 != 0) await Coro.Sleep(1);
        }
    }

    [Coroutine]
    static async Coro<string> Consumer(string name, CoroQueue<string> queue)
    {
        try
        {
            while (true)
            {
                var item = await queue.Get();
                Log($"{name} got {item}");
                await Coro.Sleep(item.EndsWith('0') ? 0 : 2);
                queue.TaskDone();
            }
        }
        catch (QueueShutDownException)
        {
            Log($"{name} is shut down");
            return name;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var queue = new CoroQueue<string>(2);
        var consumers = new[] { "x", "y" }.Select(name => Coro.CreateTask(Consumer(name, queue))).ToArray();
        var producers = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Producer(name, queue, 3))).ToArray();
        await Coro.Gather(producers);
        Log($"produced, full {queue.IsFull}, empty {queue.IsEmpty}");
        await queue.Join();
        Log("joined");
        queue.Shutdown();
        Log(Show(await Coro.Gather(consumers)));
    }
}
