namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 409: who goes first, step by step, when locks, semaphores, events and queues are released, cancelled and asked for within one iteration.</summary>
internal static partial class Item409
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Takes(CoroSemaphore semaphore, string name, List<string> order, Action? then = null)
    {
        await semaphore.Acquire();
        order.Add(name);
        then?.Invoke();
    }

    [Coroutine]
    static async Coro Takes(CoroLock @lock, string name, List<string> order)
    {
        await @lock.Acquire();
        order.Add(name);
    }

    [Coroutine]
    static async Coro Hops(int count, List<string> order)
    {
        for (var i = 0; i < count; i++)
        {
            await Coro.Sleep(0);
            Log(Show(order));
        }
    }

    [Coroutine]
    static async Coro Second(CoroSemaphore semaphore, List<string> order)
    {
        for (var i = 0; i < 3; i++) semaphore.Release();
        Log($"locked {semaphore.IsLocked}");
        await Takes(semaphore, "second", order);
    }

    [Coroutine]
    static async Coro ReleasedByTheWaiterBehind()
    {
        var semaphore = new CoroSemaphore(0);
        var order = new List<string>();
        var late = new List<CoroTask>();
        CoroTask[] tasks =
        [
            Coro.CreateTask(Takes(semaphore, "first", order, () => late.Add(Coro.CreateTask(Takes(new CoroSemaphore(1), "made by first", order))))),
            Coro.CreateTask(Second(semaphore, order)),
            Coro.CreateTask(Takes(semaphore, "third", order)),
        ];
        await Hops(4, order);
        Log($"{Show(tasks.Concat(late).Select(Outcome))} locked {semaphore.IsLocked}");
    }

    [Coroutine]
    static async Coro Works(CoroSemaphore semaphore, string name, List<string> order)
    {
        for (var turn = 1; turn <= 2; turn++)
        {
            await semaphore.Acquire();
            order.Add($"{name}{turn}");
            await Coro.Sleep(0.5);
            semaphore.Release();
        }
    }

    [Coroutine]
    static async Coro ReturnedAndWantedAgain()
    {
        var semaphore = new CoroSemaphore(1);
        var order = new List<string>();
        await CoroTaskGroup.Run(async group =>
        {
            foreach (var name in new[] { "a", "b", "c" }) _ = group.CreateTask(Works(semaphore, name, order));
            await Coro.Completed;
        });
        Log(Show(order));

        order.Clear();
        var tasks = new List<CoroTask>();
        void Again()
        {
            semaphore.Release();
            tasks.Add(Coro.CreateTask(Takes(semaphore, "again", order)));
        }

        tasks.AddRange(
        [
            Coro.CreateTask(Takes(semaphore, "first", order)),
            Coro.CreateTask(Takes(semaphore, "second", order, Again)),
            Coro.CreateTask(Takes(semaphore, "third", order)),
        ]);
        await Coro.Sleep(0);
        semaphore.Release();
        semaphore.Release();
        await Hops(4, order);
    }

    [Coroutine]
    static async Coro HoldsSemaphore(CoroSemaphore semaphore, List<CoroTask> tasks)
    {
        using (await semaphore.Acquire()) await Coro.Sleep(0);
        tasks[1].Cancel();
    }

    [Coroutine]
    static async Coro HoldsLock(CoroLock @lock, List<CoroTask> tasks)
    {
        using (await @lock.Acquire()) await Coro.Sleep(0);
        tasks[1].Cancel();
    }

    [Coroutine]
    static async Coro HolderCancelsTheNext()
    {
        var semaphore = new CoroSemaphore(1);
        var tasks = new List<CoroTask>();
        tasks.AddRange([Coro.CreateTask(HoldsSemaphore(semaphore, tasks)), Coro.CreateTask(Takes(semaphore, "never", []))]);
        Log(Show(new[] { await Attempt(tasks[0]), await Attempt(tasks[1]) }));
        Log($"{await Attempt(Coro.WaitFor(semaphore.Acquire(), 1)) != "TimedOut"} {semaphore.IsLocked}");

        var @lock = new CoroLock();
        tasks.Clear();
        tasks.AddRange([Coro.CreateTask(HoldsLock(@lock, tasks)), Coro.CreateTask(Takes(@lock, "never", []))]);
        Log(Show(new[] { await Attempt(tasks[0]), await Attempt(tasks[1]) }));
        Log($"{await Attempt(Coro.WaitFor(@lock.Acquire(), 1)) != "TimedOut"} {@lock.IsLocked}");
    }

    [Coroutine]
    static async Coro CancelledAsItIsReleased()
    {
        foreach (var cancelFirst in new[] { false, true })
        {
            foreach (var waitsBetween in new[] { false, true })
            {
                var @lock = new CoroLock();
                await @lock.Acquire();
                var order = new List<string>();
                var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Takes(@lock, name, order))).ToArray();
                await Coro.Sleep(0);
                Action cancel = () => tasks[0].Cancel();
                foreach (var action in cancelFirst ? new[] { cancel, @lock.Release } : [@lock.Release, cancel])
                {
                    action();
                    if (waitsBetween) await Coro.Sleep(0);
                }

                await Hops(2, order);
                Log($"{Show(tasks.Select(Outcome))} locked {@lock.IsLocked}");
                foreach (var task in tasks) task.Cancel();
            }
        }
    }

    [Coroutine]
    static async Coro SetAndCleared()
    {
        var @event = new CoroEvent();
        List<CoroTask> waiting = [Coro.CreateTask(@event.Wait()), Coro.CreateTask(@event.Wait())];
        await Coro.Sleep(0);
        @event.Set();
        @event.Clear();
        @event.Set();
        @event.Set();
        waiting.Add(Coro.CreateTask(@event.Wait()));
        @event.Clear();
        waiting[1].Cancel();
        await Coro.Sleep(0);
        Log($"{Show(waiting.Select(task => task.IsCompleted))} {@event.IsSet} {waiting[1].IsCanceled}");
        waiting[2].Cancel();
    }

    [Coroutine]
    static async Coro Queues()
    {
        foreach (var make in new Func<int, CoroQueue<int>>[] { size => new(size), size => new CoroLifoQueue<int>(size), size => new CoroPriorityQueue<int>(size) })
        {
            var queue = make(2);
            var join = Coro.CreateTask(queue.Join());
            await join;
            CoroTask[] putters = [Coro.CreateTask(queue.Put(3)), Coro.CreateTask(queue.Put(1)), Coro.CreateTask(queue.Put(2))];
            await Coro.Sleep(0);
            Log($"{Show(putters.Select(Outcome))} {queue.Count}");
            join = Coro.CreateTask(queue.Join());
            int[] taken = [await queue.Get()];
            await Coro.Sleep(0);
            var getter = Coro.CreateTask(queue.Get());
            queue.Shutdown(immediate: true);
            await Coro.Sleep(0);
            Log($"{Show(taken)} {Outcome(join)} {await Attempt(getter)} {queue.IsEmpty} {await Attempt(queue.Put(4))}");
            queue.TaskDone();
            await Coro.Sleep(0);
            Log($"{Outcome(join)} {await Attempt(queue.Get())}");

            var emptied = make(1);
            emptied.PutNoWait(1);
            var putter = Coro.CreateTask(emptied.Put(2));
            await Coro.Sleep(0);
            emptied.GetNoWait();
            putter.Cancel();
            Log($"{await Attempt(putter)} {emptied.Count} {emptied.IsFull}");
            CoroTask<int>[] getters = [Coro.CreateTask(emptied.Get()), Coro.CreateTask(emptied.Get()), Coro.CreateTask(emptied.Get())];
            await Coro.Sleep(0);
            emptied.PutNoWait(5);
            getters[0].Cancel();
            Log(Show(new[] { await Attempt(getters[0]), await Attempt(getters[1]) }));
            emptied.Shutdown();
            Log(await Attempt(getters[2]));
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, part) in new (string, Func<Coro>)[]
        {
            ("released_by_the_waiter_behind", ReleasedByTheWaiterBehind),
            ("returned_and_wanted_again", ReturnedAndWantedAgain),
            ("holder_cancels_the_next", HolderCancelsTheNext),
            ("cancelled_as_it_is_released", CancelledAsItIsReleased),
            ("set_and_cleared", SetAndCleared),
            ("queues", Queues),
        })
        {
            Log(name);
            await part();
        }
    }
}
