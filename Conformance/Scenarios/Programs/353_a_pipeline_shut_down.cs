namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 353: a pipeline of queues that ends, fails, is stopped at once or gently, and is cancelled.</summary>
internal static partial class Item353
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(string name, int i, CoroQueue<int> src, CoroQueue<int> dst, Func<int, int?> f, double d)
    {
        while (true)
        {
            int x;
            try
            {
                x = await src.Get();
            }
            catch (QueueShutDownException)
            {
                Log($"{name}{i} drained");
                return;
            }

            await Coro.Sleep(d);
            if (f(x) is { } y)
            {
                try
                {
                    await dst.Put(y);
                }
                catch (QueueShutDownException)
                {
                    Log($"{name}{i} cannot put {y}");
                    return;
                }
            }

            src.TaskDone();
        }
    }

    [Coroutine]
    static async Coro Stage(string name, CoroQueue<int> src, CoroQueue<int> dst, Func<int, int?> f, double d, int workers = 1)
    {
        try
        {
            await CoroTaskGroup.Run(async g =>
            {
                for (var i = 0; i < workers; i++) _ = g.CreateTask(Work(name, i, src, dst, f, d));
            });
        }
        finally
        {
            dst.Shutdown();
            Log($"{name} closes");
        }
    }

    [Coroutine]
    static async Coro RunPipeline(int? fail = null, double? stop = null, bool immediate = false)
    {
        CoroQueue<int> a = new(2), b = new(1), c = new();
        int? F2(int x) => x == fail ? throw new ScenarioException($"at {x}") : x % 3 != 0 ? x * 10 : null;
        async Coro Feed()
        {
            try
            {
                for (var i = 0; i < 8; i++)
                {
                    await a.Put(i);
                    Log($"fed {i}");
                }

                a.Shutdown();
            }
            catch (QueueShutDownException)
            {
                Log("feed refused");
            }
        }

        async Coro Sink()
        {
            List<int> output = [];
            try
            {
                while (true) output.Add(await c.Get());
            }
            catch (QueueShutDownException)
            {
                Log($"sink {Show(output)}");
            }
        }

        async Coro Stopper()
        {
            await Coro.Sleep(stop!.Value);
            Log("stop");
            a.Shutdown(immediate);
        }

        try
        {
            await CoroTaskGroup.Run(async g =>
            {
                _ = g.CreateTask(Feed());
                _ = g.CreateTask(Stage("x", a, b, x => x, 1, 2));
                _ = g.CreateTask(Stage("y", b, c, F2, 1.5));
                _ = g.CreateTask(Sink());
                if (stop is not null) _ = g.CreateTask(Stopper());
            });
        }
        finally
        {
            Log($"{a.Count} {b.Count} {c.Count}");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        (int, Func<Coro>)[] runs = [(0, () => RunPipeline()), (1, () => RunPipeline(fail: 4)), (1, () => RunPipeline(stop: 3)), (2, () => RunPipeline(stop: 3, immediate: true))];
        foreach (var (n, run) in runs)
        {
            Log($"-- {n}");
            Log(await Attempt(run()));
        }

        var t = Coro.CreateTask(RunPipeline());
        await Coro.Sleep(4);
        t.Cancel();
        Log(await Attempt(t));
    }
}
