namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 337: queues that are shut down while they are full, empty, joined, and while their waiters are cancelled or timed out.</summary>
internal static partial class Item337
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Get<T>(CoroQueue<T> queue, string name) => Log($"{name}: {await Attempt(queue.Get())}");

    [Coroutine]
    static async Coro Put<T>(CoroQueue<T> queue, string name, T item) => Log($"{name}: {await Attempt(queue.Put(item))}");

    [Coroutine]
    static async Coro Consume(CoroQueue<int> queue)
    {
        try
        {
            while (true)
            {
                var item = await queue.Get();
                Log($"item {item}");
                await Coro.Sleep(1);
                queue.TaskDone();
            }
        }
        catch (QueueShutDownException)
        {
            Log("consumer ends");
        }
    }

    [Coroutine]
    static async Coro Drains(CoroQueue<int> queue)
    {
        foreach (var i in new[] { 3, 1 }) queue.PutNoWait(i);
        var putters = new[] { 2, 4 }.Select(i => Coro.CreateTask(Put(queue, $"put {i}", i))).ToArray();
        var joiner = Coro.CreateTask(queue.Join());
        await Coro.Sleep(1);
        queue.Shutdown();
        Log(Tried(() => queue.PutNoWait(5)));
        await Coro.Sleep(0);
        Log($"size {queue.Count}");
        await Consume(queue);
        await Coro.Gather(putters);
        Log(await Attempt(joiner));
        Log(Tried(() => queue.GetNoWait()));
        Log($"one more is fine {Tried(queue.TaskDone) == "done"}");
        queue.Shutdown(immediate: true);
        Log($"empty {queue.IsEmpty}");
    }

    [Coroutine]
    static async Coro AtOnce()
    {
        var queue = new CoroQueue<string>(1);
        var getter = Coro.CreateTask(Get(queue, "getter"));
        var other = Coro.CreateTask(Get(queue, "other"));
        await Coro.Sleep(1);
        queue.PutNoWait("one");
        queue.Shutdown(immediate: true);
        await Coro.Sleep(1);
        Log($"{Outcome(getter)}, {Outcome(other)}, size {queue.Count}");
        Log(await Attempt(queue.Join()));
    }

    [Coroutine]
    static async Coro HalfDone()
    {
        var queue = new CoroQueue<int>();
        for (var i = 0; i < 3; i++) queue.PutNoWait(i);
        var joiner = Coro.CreateTask(queue.Join());
        Log(await queue.Get());
        await Coro.Sleep(0);
        queue.Shutdown(immediate: true);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log(Outcome(joiner));
        Log($"one more is fine {Tried(queue.TaskDone) == "done"}");
        Log(await Attempt(joiner));
        Log($"one more is fine {Tried(queue.TaskDone) == "done"}");
    }

    [Coroutine]
    static async Coro CancelledGetters()
    {
        var queue = new CoroQueue<string>();
        var tasks = Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Get(queue, $"g{i}"))).ToArray();
        var raw = Coro.CreateTask(queue.Get());
        await Coro.Sleep(1);
        queue.PutNoWait("a");
        tasks[0].Cancel();
        await Coro.Sleep(1);
        queue.PutNoWait("b");
        queue.Shutdown();
        raw.Cancel();
        await Coro.Sleep(1);
        Log(string.Join(", ", new[] { (CoroTask)raw }.Concat(tasks).Select(Outcome)));
    }

    [Coroutine]
    static async Coro Limits()
    {
        var queue = new CoroQueue<string>(1);
        Log(await Attempt(Coro.WaitFor(queue.Get(), 2)));
        queue.PutNoWait("x");
        var limited = Coro.CreateTask(Coro.WaitFor(queue.Put("y"), 2));
        await Coro.Sleep(2);
        Log(queue.GetNoWait());
        Log(await Attempt(limited));
        Log($"size {queue.Count}");
        var blocked = Coro.CreateTask(queue.Put("z"));
        var late = Coro.CreateTask(queue.Put("late"));
        await Coro.Sleep(0);
        late.Cancel();
        queue.Shutdown();
        Log(await Attempt(blocked));
        Log(await Attempt(late));
        Log(await Attempt(Coro.WaitFor(queue.Get(), 1)));
        Log(await Attempt(Coro.WaitFor(queue.Get(), 1)));
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, queue) in new[] { ("Queue", new CoroQueue<int>(2)), ("PriorityQueue", new CoroPriorityQueue<int>(2)), ("LifoQueue", new CoroLifoQueue<int>(2)) })
        {
            Log(name);
            await Drains(queue);
        }

        foreach (var (name, part) in new (string, Func<Coro>)[] { ("at_once", AtOnce), ("half_done", HalfDone), ("cancelled_getters", CancelledGetters), ("limits", Limits) })
        {
            Log(name);
            await part();
        }
    }
}
