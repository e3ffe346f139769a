namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 343: what tasks, futures, primitives, groups and blocks refuse, and that nothing is changed by it.</summary>
internal static partial class Item343
{
    [Coroutine]
    static async Coro<string> Value()
    {
        await Coro.Sleep(1);
        return "value";
    }

    [Coroutine]
    static async Coro Futures()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture<int>();
        Log(Tried(() => future.Result));
        future.SetResult(1);
        Log(Tried(() => future.SetResult(2)));
        Log(Tried(() => future.SetException(new ScenarioException("x"))));
        Log($"{future.Cancel()} {Outcome(future)}");
        var cancelled = loop.CreateFuture<int>();
        Log(cancelled.Cancel("message"));
        Log(Tried(() => cancelled.SetResult(2)));
        Log($"{cancelled.Cancel()} {Tried(() => cancelled.Result)}");
        var failed = loop.CreateFuture<int>();
        failed.SetException(new ScenarioException("failed"));
        for (var i = 0; i < 2; i++) Log(await Attempt(failed));
        Log(Tried(() => failed.Result));
        var task = Coro.CreateTask(Value());
        Log(Tried(() => task.Result));
        Log(await Attempt(task));
    }

    [Coroutine]
    static async Coro Itself(Func<CoroTask> task)
    {
        await Coro.Sleep(0);
        await task();
    }

    [Coroutine]
    static async Coro Awaits()
    {
        var coro = Value();
        Log(await coro);
        try
        {
#pragma warning disable CORO0009 // Awaited twice on purpose.
            await coro;
#pragma warning restore CORO0009
        }
        catch (InvalidOperationException error)
        {
            Log(Describe(error));
        }

        CoroTask? task = null;
        task = Coro.CreateTask(Itself(() => task!));
        Log(await Attempt(task));
        Log(await Attempt(Coro.WaitFor(Coro.Sleep(1, "slept"), null)));
    }

    [Coroutine]
    static async Coro Primitives()
    {
        var theLock = new CoroLock();
        Log(Tried(theLock.Release));
        var condition = new CoroCondition(theLock);
        Log(Tried(() => condition.Notify()));
        Log(await Attempt(condition.Wait()));
        var bounded = new CoroBoundedSemaphore(1);
        Log(Tried(() => bounded.Release()) != "done");
        await bounded.Acquire();
        Log(bounded.IsLocked);
        bounded.Release();
        Log(bounded.IsLocked);
        Log(Tried(static () => new CoroSemaphore(-1)));
        Log(Tried(static () => new CoroBarrier(0)));
        var queue = new CoroQueue<int>(1);
        Log(Tried(() => queue.GetNoWait()));
        queue.PutNoWait(1);
        Log(Tried(() => queue.PutNoWait(2)));
        queue.GetNoWait();
        queue.TaskDone();
        Log(Tried(queue.TaskDone) != "done");
        Log(queue.Count);
    }

    [Coroutine]
    static async Coro Groups()
    {
        CoroTaskGroup? group = null;
        await CoroTaskGroup.Run(async entered =>
        {
            group = entered;
            _ = entered.CreateTask(Coro.Sleep(1));
            await Coro.Completed;
        });
        Log(Tried(() => group!.CreateTask(Coro.Sleep(1))) != "done");
        CoroTimeout? block = null;
        try
        {
            await Coro.Timeout(1, timeout =>
            {
                block = timeout;
                return Coro.Sleep(3);
            });
        }
        catch (TimeoutException)
        {
            Log("timed out");
        }

        Log(Tried(() => block!.Reschedule(5.0)));
        Log(await Attempt(Coro.Wait(Array.Empty<CoroTask>())));
    }

    [Coroutine]
    static async Coro Hold(CoroLock theLock, CoroEvent theEvent)
    {
        await theLock.Acquire();
        var waiting = Coro.CreateTask(Acquire(theLock));
        var other = Coro.CreateTask(theEvent.Wait());
        await Coro.Sleep(1);
        waiting.Cancel();
        other.Cancel();
    }

    [Coroutine]
    static async Coro Acquire(CoroLock theLock) => await theLock.Acquire();

    [Coroutine]
    static async Coro Elsewhere(CoroLock theLock, CoroEvent theEvent, CoroFuture foreign)
    {
        Log(await Attempt(theLock.Acquire()));
        Log(await Attempt(theEvent.Wait()));
        try
        {
            await foreign;
        }
        catch (InvalidOperationException error)
        {
            Log(Describe(error));
        }
    }

    public static void Run()
    {
        using var first = NewLoop();
        using var second = NewLoop();
        foreach (var (name, part) in new (string, Func<Coro>)[] { ("futures", Futures), ("awaits", Awaits), ("primitives", Primitives), ("groups", Groups) })
        {
            Log(name);
            first.RunUntilComplete(part());
        }

        var foreign = first.CreateFuture();
        CoroLock theLock = new();
        CoroEvent theEvent = new();
        first.RunUntilComplete(Hold(theLock, theEvent));
        second.RunUntilComplete(Elsewhere(theLock, theEvent, foreign));
        Log(Tried(() => second.RunUntilComplete(foreign)));
        first.Dispose();
        Log(Tried(() => first.CallSoon(static () => { })));
        Log(Tried(() => first.RunUntilComplete(Value())));
    }
}
