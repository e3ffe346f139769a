namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 354: priority and stack queues with limits, preemption, joins and both kinds of shutdown.</summary>
internal static partial class Item354
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var pq = new CoroPriorityQueue<(int, string)>(4);
        async Coro Producer(string n, (int, double)[] items)
        {
            foreach (var (p, pause) in items)
            {
                try
                {
                    await Coro.Timeout(1.5, async _ => { await pq.Put((p, n)); Log($"{n} put {p}"); });
                }
                catch (TimeoutException)
                {
                    Log($"{n} drops {p} size {pq.Count}");
                }

                await Coro.Sleep(pause);
            }
        }

        async Coro Consumer(string n, double d, int limit)
        {
            for (var i = 0; i < limit; i++)
            {
                var (p, who) = await pq.Get();
                Log($"{n} runs {p} of {who}");
                await Coro.Sleep(d);
                pq.TaskDone();
            }
        }

        CoroTask[] ps = [Coro.CreateTask(Producer("p", [(5, 0), (1, 0), (3, 0), (9, 0), (2, 1), (7, 0)])), Coro.CreateTask(Producer("q", [(4, 0), (6, 1), (0, 0)]))];
        await Coro.Sleep(1);
        var c = Coro.CreateTask(Consumer("c", 1, 20));
        await Coro.Gather(ps);
        await Coro.WaitFor(pq.Join(), 10);
        Log($"joined {pq.IsEmpty}");
        c.Cancel();
        Log(await Attempt(c));
        var jobs = new CoroPriorityQueue<(int, int)>();
        (int, CoroTask)? running = null;
        async Coro Job(int p, int d)
        {
            Log($"job {p} for {d}");
            try
            {
                await Coro.Sleep(d);
                Log($"job {p} done");
            }
            catch (CoroCanceledException)
            {
                Log($"job {p} preempted");
                jobs.PutNoWait((p, 1));
                throw;
            }
        }

        async Coro Scheduler()
        {
            while (true)
            {
                var (p, d) = await jobs.Get();
                var t = Coro.CreateTask(Job(p, d));
                running = (p, t);
                await Coro.Wait([t]);
                running = null;
                jobs.TaskDone();
            }
        }

        async Coro Submit(int p, int d)
        {
            jobs.PutNoWait((p, d));
            if (running is { } r && r.Item1 > p) r.Item2.Cancel();
        }

        var s = Coro.CreateTask(Scheduler());
        foreach (var (p, d, pause) in new (int, int, double)[] { (5, 3, 1), (2, 3, 1), (9, 1, 0), (1, 1, 0.5), (0, 1, 0) })
        {
            await Submit(p, d);
            await Coro.Sleep(pause);
        }

        await jobs.Join();
        s.Cancel();
        Log(await Attempt(s));
        var st = new CoroLifoQueue<int>();
        for (var i = 0; i < 3; i++) st.PutNoWait(i);
        async Coro Pop(string n)
        {
            try
            {
                while (true)
                {
                    var x = await st.Get();
                    Log($"{n} pops {x}");
                    await Coro.Sleep(1);
                    if (x == 2) await st.Put(10);
                    st.TaskDone();
                }
            }
            catch (QueueShutDownException)
            {
                Log($"{n} ends");
            }
        }

        var ts = "ab".Select(n => Coro.CreateTask(Pop(n.ToString()))).ToList();
        await st.Join();
        Log("joined");
        st.Shutdown();
        st.Shutdown(immediate: true);
        await Coro.Gather(ts);
        var q = new CoroQueue<int>(1);
        q.PutNoWait(0);
        async Coro Put(int x) => Log($"put {x} {await Attempt(q.Put(x))}");
        async Coro Join() => Log($"join {await Attempt(q.Join())}");
        ts = [Coro.CreateTask(Put(1)), Coro.CreateTask(Put(2)), Coro.CreateTask(Join())];
        await Coro.Sleep(1);
        q.Shutdown(immediate: true);
        Log($"{q.Count} {q.IsEmpty} {q.IsFull}");
        await Coro.Wait(ts);
        Log(await Attempt(q.Get()));
        Log(await Attempt(q.Put(1)));
    }
}
