namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 403: conditions whose waiters are cancelled as the lock is fought for: messages, notifications and what is left over go to whom they belong.</summary>
internal static partial class Item403
{
    [Coroutine]
    static async Coro CancelAndReleaseTogether()
    {
        var loop = EventLoop.Current;
        foreach (var order in new[] { "cancel first", "release first" })
        {
            var condition = new CoroCondition();
            await condition.Acquire();
            var waiting = Coro.CreateTask(condition.Wait());
            await Coro.Sleep(0);
            await condition.Acquire();
            condition.Notify();
            Action[] actions = [() => waiting.Cancel(), condition.Release];
            if (order == "release first") actions = [actions[1], actions[0]];
            foreach (var action in actions) loop.CallSoon(action);
            var outcome = await Attempt(waiting);

            // Unlike asyncio's, a wait has no value.
            Log($"{order}: {(outcome == "done" ? "result True" : outcome)}, locked {condition.IsLocked}");
        }
    }

    [Coroutine]
    static async Coro WaitsForever(CoroCondition condition, List<Exception> caught)
    {
        using (await condition.Acquire())
        {
            try
            {
                await condition.WaitFor(() => false);
            }
            catch (CoroCanceledException error)
            {
                caught.Add(error);
                throw;
            }
        }
    }

    [Coroutine]
    static async Coro MessageOfTheCancel()
    {
        foreach (var retakes in new[] { false, true })
        {
            var condition = new CoroCondition();
            var caught = new List<Exception>();
            var task = Coro.CreateTask(WaitsForever(condition, caught));
            await Coro.Sleep(0);
            if (retakes)
            {
                await condition.Acquire();
                condition.Notify();
                await Coro.Sleep(0);
            }

            task.Cancel("first");
            if (retakes)
            {
                task.Cancel("second");
                await Coro.Sleep(0);
                task.Cancel("third");
                condition.Release();
            }

            try
            {
                await task;
            }
            catch (CoroCanceledException error)
            {
                Log($"{error.Message}, the same {error == caught[0]}, requests {task.CancellationRequests}");
            }
        }
    }

    [Coroutine]
    static async Coro<string> Consumer(string name, CoroCondition condition, List<string> items)
    {
        using (await condition.Acquire())
        {
            while (true)
            {
                await condition.WaitFor(() => items.Count > 0);
                var item = items[^1];
                items.RemoveAt(items.Count - 1);
                if (item == "stop") return name;
                Log($"{name} takes {item}");
            }
        }
    }

    [Coroutine]
    static async Coro CancelledConsumerLeavesTheItem(bool relocks, int[] cancelled)
    {
        var condition = new CoroCondition();
        var items = new List<string>();
        var consumers = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Consumer(name, condition, items))).ToArray();
        await Coro.Sleep(0);
        using (await condition.Acquire())
        {
            items.Add("item");
            condition.Notify(1);
            if (relocks) await Coro.Sleep(0);
            foreach (var index in cancelled) consumers[index].Cancel();
            try
            {
                await Coro.Timeout(1, _ => condition.WaitFor(() => items.Count == 0));
            }
            catch (TimeoutException)
            {
                Log("timed out");
            }

            Log($"left {Show(items)}");
            items.AddRange(["stop", "stop", "stop"]);
            condition.NotifyAll();
        }

        await Coro.Wait(consumers);
        Log(string.Join(", ", consumers.Select(Outcome)));
    }

    [Coroutine]
    static async Coro PredicateOfAFreeCondition()
    {
        var condition = new CoroCondition();
        Log(await Attempt(condition.WaitFor(() => true)) == "done" ? "result True" : "never");
        Log(await Attempt(condition.WaitFor(() => false)));
        await condition.Acquire();
        Log($"{await Attempt(condition.WaitFor(() => throw new ArgumentException("x")))}, locked {condition.IsLocked}");
        condition.Release();
    }

    [Coroutine]
    static async Coro Hold(CoroLock @lock)
    {
        await @lock.Acquire();
        var waiting = Coro.CreateTask(@lock.Acquire());
        await Coro.Sleep(1);
        waiting.Cancel();
    }

    [Coroutine]
    static async Coro OnAForeignLock(CoroLock @lock)
    {
        var condition = new CoroCondition(@lock);
        Log($"{condition.IsLocked} {await Attempt(condition.Acquire())}");
    }

    [Coroutine]
    static async Coro Main()
    {
        await CancelAndReleaseTogether();
        await MessageOfTheCancel();
        foreach (var relocks in new[] { false, true })
        {
            foreach (var cancelled in new int[][] { [0], [0, 1], [1] })
            {
                Log($"relocks {relocks}, cancelled {Show(cancelled)}");
                await CancelledConsumerLeavesTheItem(relocks, cancelled);
            }
        }

        await PredicateOfAFreeCondition();
    }

    public static void Run()
    {
        RunMain(Main());
        var @lock = new CoroLock();
        RunMain(Hold(@lock));
        var other = NewLoop();
        other.RunUntilComplete(OnAForeignLock(@lock));
        other.Dispose();
    }
}
