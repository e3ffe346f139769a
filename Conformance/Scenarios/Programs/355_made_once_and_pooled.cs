namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 355: values made once by shields and by locks, and a pool, under cancellation.</summary>
internal static partial class Item355
{
    public static void Run() => RunMain(Main());

    interface IOnce { Coro<int> Get(); }
    sealed partial class Once(Func<Coro<int>> f) : IOnce
    {
        CoroTask<int>? _task;

        [Coroutine]
        public async Coro<int> Get()
        {
            _task ??= Coro.EnsureFuture(f());
            return await Coro.Shield(_task);
        }
    }

    sealed partial class LockOnce(Func<Coro<int>> f) : IOnce
    {
        readonly CoroLock _lock = new();
        bool _ready;
        int _value;

        [Coroutine]
        public async Coro<int> Get()
        {
            if (!_ready)
            {
                using (await _lock.Acquire())
                {
                    if (!_ready)
                    {
                        _value = await f();
                        _ready = true;
                    }
                }
            }

            return _value;
        }
    }

    sealed partial class Pool(int n)
    {
        public readonly CoroBoundedSemaphore Sem = new(n);
        public readonly List<int> Free = Enumerable.Range(0, n).ToList();

        [Coroutine]
        public async Coro Use(string name, double d)
        {
            using (await Sem.Acquire())
            {
                var c = Free[0];
                Free.RemoveAt(0);
                try
                {
                    Log($"{name} has {c} locked {Sem.IsLocked}");
                    await Coro.Sleep(d);
                }
                finally
                {
                    Free.Add(c);
                    Log($"{name} returns {c}");
                }
            }
        }
    }

    static async Coro<bool> Acquire(CoroSemaphore s)
    {
        await s.Acquire();
        return true;
    }

    [Coroutine]
    static async Coro Main()
    {
        var n = 0;
        async Coro<int> Init()
        {
            n++;
            Log($"init {n}");
            await Coro.Sleep(1);
            if (n == 1) throw new ScenarioException("first init");
            return n;
        }

        foreach (var once in new IOnce[] { new Once(Init), new LockOnce(Init) })
        {
            n = 0;
            var gets = Enumerable.Range(0, 3).Select(_ => Coro.CreateTask(once.Get())).ToList();
            await Coro.Sleep(0.5);
            gets[0].Cancel();
            foreach (var t in gets) Log(await Attempt(t));
            Log(await Attempt(once.Get()));
        }

        var p = new Pool(2);
        var ts = Enumerable.Range(0, 6).Select(i => Coro.CreateTask(p.Use($"u{i}", 1 + i % 2))).ToList();
        await Coro.Sleep(0.5);
        ts[3].Cancel();
        ts[0].Cancel();
        await Coro.Sleep(1);
        ts.Add(Coro.CreateTask(p.Use("late", 1)));
        foreach (var t in ts) Log(await Attempt(t));
        Log($"{Show(p.Free)} {p.Sem.IsLocked}");
        Log(await Attempt(Coro.WaitFor(Coro.Gather(Enumerable.Range(0, 4).Select(i => p.Use($"g{i}", 2))), 3)));
        Log($"{Show(p.Free)} {p.Sem.IsLocked}");
        for (var i = 0; i < 2; i++) await p.Sem.Acquire();
        Log(await Attempt(Coro.WaitFor(Acquire(p.Sem), 1)));
        p.Sem.Release();
        Log(await Attempt(Coro.WaitFor(Acquire(p.Sem), 1)));
        Log(p.Sem.IsLocked);
    }
}
