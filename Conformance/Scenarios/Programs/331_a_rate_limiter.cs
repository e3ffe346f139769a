namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 331: a limiter that lets some requests in at a time, retries others, and tells its subscribers.</summary>
internal static partial class Item331
{
    public static void Run() => RunMain(Main());

    sealed partial class Limiter(int limit)
    {
        readonly CoroSemaphore _semaphore = new(limit);

        public List<CoroQueue<string>> Subscribers { get; } = [];

        public CoroQueue<string> Subscribe()
        {
            var queue = new CoroQueue<string>(2);
            Subscribers.Add(queue);
            return queue;
        }

        [Coroutine]
        public async Coro<string> Request(string name, double cost)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try
                {
                    using (await _semaphore.Acquire())
                    {
                        await Coro.Timeout(2, async _ => await Coro.Sleep(cost - attempt));
                    }

                    await Tell($"{name} after {attempt}");
                    return name;
                }
                catch (TimeoutException)
                {
                    Log($"{name} too slow");
                    await Coro.Sleep(attempt);
                }
            }

            throw new ScenarioException(name);
        }

        [Coroutine]
        async Coro Tell(string text)
        {
            foreach (var queue in Subscribers)
            {
                if (queue.IsFull)
                {
                    Log($"dropped {queue.GetNoWait()}");
                    queue.TaskDone();
                }

                await queue.Put(text);
            }
        }
    }

    [Coroutine]
    static async Coro Subscriber(string name, CoroQueue<string> queue, double pause)
    {
        var seen = 0;
        try
        {
            while (true)
            {
                var text = await queue.Get();
                seen++;
                Log($"{name}: {text}");
                await Coro.Sleep(pause);
                queue.TaskDone();
            }
        }
        catch (CoroCanceledException)
        {
            Log($"{name} saw {seen}");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var limiter = new Limiter(2);
        var subscribers = new[] { ("quick", 0), ("slow", 3) }.Select(it => Coro.CreateTask(Subscriber(it.Item1, limiter.Subscribe(), it.Item2))).ToArray();
        var results = await Coro.GatherOutcomes(Enumerable.Range(1, 5).Select(i => limiter.Request($"r{i}", i)));
        Log(Show(results.Select(it => it.IsSuccess ? (object)it.Value : it.Exception)));
        await Coro.Gather(limiter.Subscribers.Select(queue => queue.Join()));
        Log("all told");
        foreach (var task in subscribers) task.Cancel();
        await Coro.Wait(subscribers);
    }
}
