namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 404: tasks, futures, gathers, shields, primitives and callbacks that are made, cancelled and completed before their loop runs.</summary>
internal static partial class Item404
{
    static void Gathers(EventLoop loop)
    {
        CoroFuture<string>[] futures = [loop.CreateFuture<string>(), loop.CreateFuture<string>(), loop.CreateFuture<string>()];
        var gathered = Coro.Gather<string>(futures);
        var outcomes = Coro.GatherOutcomes<string>(futures);
        var shielded = Coro.Shield(futures[2]);
        gathered.AddDoneCallback(done => Log($"gathered {Outcome(done)}"));
        shielded.AddDoneCallback(done => Log($"shielded {Outcome(done)}"));
        Log($"{Coro.EnsureFuture(gathered) == gathered} {Outcome(gathered)} {Outcome(outcomes)} {Outcome(shielded)}");
        futures[1].SetException(new ScenarioException("second"));
        futures[0].SetResult("first");
        Log($"{Outcome(gathered)} {Outcome(outcomes)}");
        loop.CallLater(1, () => futures[2].SetResult("third"));
        Log(Tried(() => loop.RunUntilComplete(gathered)));
        Log($"{Outcome(outcomes)} {Outcome(shielded)}");
        Log(Tried(() => loop.RunUntilComplete(outcomes).Select(static one => one.Exception ?? (object)one.Value)));
        Log($"{Outcome(shielded)} {Coro.Shield(futures[2]) == futures[2]}");
    }

    static void Cancelled(EventLoop loop)
    {
        CoroFuture<string>[] children = [loop.CreateFuture<string>(), loop.CreateFuture<string>()];
        var gathered = Coro.Gather<string>(children);
        Log($"{gathered.Cancel()} {Outcome(gathered)} {Show(children.Select(Outcome))}");
        Log(Tried(() => loop.RunUntilComplete(gathered)));

        var inner = loop.CreateFuture<string>();
        var shielded = Coro.Shield(inner);
        Log($"{shielded.Cancel()} {Outcome(shielded)} {Outcome(inner)}");
        Log(Tried(() => loop.RunUntilComplete(shielded)));
        inner.SetResult("kept");

        var task = loop.CreateTask(Sleeper("never"));
        var around = Coro.Shield(task);
        Log($"{task.Cancel("early")} {Outcome(task)}");
        Log(Tried(() => loop.RunUntilComplete(around)));
        Log(Outcome(task));
    }

    [Coroutine]
    static async Coro<string> Slow()
    {
        await ErrorAfter(1, "slow");
        return "never";
    }

    static void Tasks(EventLoop loop)
    {
        loop.CallSoon(() => Log("first callback"));
        CoroTask<string>[] made = [loop.CreateTask(ValueAfter(0, "quick")), loop.CreateTask(Slow())];
        loop.CallSoon(() => Log("second callback"));
        made[0].AddDoneCallback(task => Log($"done {Outcome(task)}"));
        var (done, pending) = loop.RunUntilComplete(Coro.Wait(made, ReturnWhen.FirstCompleted));
        Log($"{done.Count} {pending.Count}");
        Log(Tried(() => loop.RunUntilComplete(Coro.WaitFor(made[1], 5))));
        Log(Tried(() => loop.RunUntilComplete(made[1])));
    }

    [Coroutine]
    static async Coro<string> Use(CoroLock @lock, CoroEvent @event, CoroSemaphore semaphore, CoroQueue<string> queue, CoroTask waiting)
    {
        using (await @lock.Acquire())
        using (await semaphore.Acquire())
        {
            await @event.Wait();
            string[] items = [await queue.Get(), await queue.Get(), await queue.Get()];
            Log(Show(items));
        }

        return await Attempt(waiting);
    }

    static void Primitives(EventLoop loop)
    {
        var (@lock, @event, semaphore, queue) = (new CoroLock(), new CoroEvent(), new CoroSemaphore(2), new CoroQueue<string>(2));
        @event.Set();
        queue.PutNoWait("a");
        queue.PutNoWait("b");
        Log(Tried(() => queue.PutNoWait("c")));
        var waiting = loop.CreateTask(queue.Put("d"));
        Log(Tried(() => loop.RunUntilComplete(Use(@lock, @event, semaphore, queue, waiting))));
        Log($"{@lock.IsLocked} {semaphore.IsLocked} {queue.IsEmpty}");
    }

    public static void Run()
    {
        foreach (var (name, part) in new (string, Action<EventLoop>)[] { ("gathers", Gathers), ("cancelled", Cancelled), ("tasks", Tasks), ("primitives", Primitives) })
        {
            Log(name);
            part(TheLoop());
        }
    }
}
