namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 314: semaphores and locks whose waiters are cancelled just as they are woken, with others behind them and newcomers before them.</summary>
internal static partial class Item314
{
    public static void Run() => RunMain(Main());

    interface IGate
    {
        bool IsLocked { get; }

        Coro<IDisposable> Enter();

        void Release();
    }

    sealed partial class LockGate : IGate
    {
        readonly CoroLock _lock = new();

        public bool IsLocked => _lock.IsLocked;

        [Coroutine]
        public async Coro<IDisposable> Enter() => await _lock.Acquire();

        public void Release() => _lock.Release();
    }

    sealed partial class SemaphoreGate(CoroSemaphore semaphore) : IGate
    {
        public bool IsLocked => semaphore.IsLocked;

        [Coroutine]
        public async Coro<IDisposable> Enter() => await semaphore.Acquire();

        public void Release() => semaphore.Release();
    }

    [Coroutine]
    static async Coro Worker(string name, IGate gate, double hold)
    {
        try
        {
            using (await gate.Enter())
            {
                Log($"{name} in");
                await Coro.Sleep(hold);
            }

            Log($"{name} out, locked {gate.IsLocked}");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled, locked {gate.IsLocked}");
            throw;
        }
    }

    [Coroutine]
    static async Coro Race(IGate gate)
    {
        await gate.Enter();
        var tasks = "abcd".Select(name => Coro.CreateTask(Worker($"{name}", gate, 1))).ToArray();
        await Coro.Sleep(1);
        gate.Release();
        tasks[0].Cancel();
        var newcomer = Coro.CreateTask(Worker("newcomer", gate, 1));
        Log($"locked {gate.IsLocked}");
        await Coro.Sleep(0);
        tasks[2].Cancel();
        await Coro.Sleep(0);
        tasks[1].Cancel();
        await Coro.Wait([.. tasks, newcomer]);
        Log($"locked {gate.IsLocked}");
    }

    [Coroutine]
    static async Coro Main()
    {
        await Race(new LockGate());
        await Race(new SemaphoreGate(new CoroSemaphore(1)));
        await Race(new SemaphoreGate(new CoroSemaphore(3)));
        await Race(new SemaphoreGate(new CoroBoundedSemaphore(2)));
        var semaphore = new CoroSemaphore(0);
        var gate = new SemaphoreGate(semaphore);
        var tasks = "uvwxyz".Select(name => Coro.CreateTask(Worker($"{name}", gate, 1))).ToArray();
        await Coro.Sleep(1);
        semaphore.Release();
        semaphore.Release();
        tasks[0].Cancel();
        tasks[1].Cancel();
        semaphore.Release();
        await Coro.Sleep(0);
        semaphore.Release();
        tasks[4].Cancel();
        var (done, pending) = await Coro.Wait(tasks, 10);
        Log($"{done.Count} {pending.Count}");
        Log(await Attempt(Coro.WaitFor(gate.Enter(), 1)) is "TimedOut" ? "TimedOut" : "result True");
    }
}
