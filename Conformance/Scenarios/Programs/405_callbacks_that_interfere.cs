namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 405: done callbacks that remove, add, cancel and complete while a future tells that it is done.</summary>
internal static partial class Item405
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Removals()
    {
        foreach (var removed in new int[][] { [0], [0, 1], [2], [1, 1], [0, 1, 2] })
        {
            var future = EventLoop.Current.CreateFuture();
            Action<CoroTask>[] callbacks = [_ => Log("one"), _ => Log("two"), _ => Log("three")];
            foreach (var callback in callbacks) future.AddDoneCallback(callback);
            Log($"removed {Show(removed.Select(i => future.RemoveDoneCallback(callbacks[i])))}");
            future.SetResult();
            await Coro.Sleep(0);
        }
    }

    [Coroutine]
    static async Coro ChangesFromWithin()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        Action<CoroTask> last = _ => Log("last");
        Action<CoroTask> first = done =>
        {
            Log($"first removes {done.RemoveDoneCallback(last)}");
            done.AddDoneCallback(_ => Log("added"));
            Log($"{done.Cancel()} {Outcome(done)}");
        };
        future.AddDoneCallback(first);
        future.AddDoneCallback(last);
        future.AddDoneCallback(last);
        future.SetResult(1);
        Log(future.RemoveDoneCallback(last));
        for (var i = 0; i < 3; i++)
        {
            await Coro.Sleep(0);
            Log($"hop {i}");
        }
    }

    [Coroutine]
    static async Coro<string> WaitsFor(CoroFuture<string> future)
    {
        try
        {
            return await future;
        }
        catch (CoroCanceledException)
        {
            Log($"cancelled [], requests {CoroTask.Current!.CancellationRequests}");
            throw;
        }
    }

    [Coroutine]
    static async Coro WaiterAndFutureCancelled()
    {
        CoroTask<string>? task = null;
        foreach (var order in new[] { "future, task", "task, future", "result, future, task", "error, task" })
        {
            var future = EventLoop.Current.CreateFuture<string>();
            task = Coro.CreateTask(WaitsFor(future));
            await Coro.Sleep(0);
            foreach (var action in order.Split(", "))
            {
                if (action == "result") future.SetResult("value");
                else if (action == "error") future.SetException(new ScenarioException("error"));
                else Log((action == "future" ? future : task).Cancel());
            }

            Log($"{order}: {await Attempt(task)}, {Outcome(future)}, requests {task.CancellationRequests}");
            Log($"{task.Uncancel()} {task.IsCanceled} {task.Cancel()}");
        }

        Log(Outcome(task!));
    }

    [Coroutine]
    static async Coro CallbackCancelsTheGather()
    {
        var future = EventLoop.Current.CreateFuture<string>();
        var gathered = Coro.Gather<string>([future]);
        future.AddDoneCallback(_ => Log($"cancel {gathered.Cancel()}"));
        future.SetResult("value");
        Log(await Attempt(gathered));
        Log($"{gathered.Cancel()} {Outcome(gathered)}");

        var awaited = EventLoop.Current.CreateFuture<string>();
        var outcomes = Coro.GatherOutcomes([WaitsFor(awaited)]);
        await Coro.Sleep(0);
        awaited.AddDoneCallback(_ => Log($"cancel {outcomes.Cancel()}"));
        awaited.SetResult("value");
        Log(await Attempt(outcomes));
        Log($"{outcomes.Cancel()} {Outcome(outcomes)}");
    }

    [Coroutine]
    static async Coro CallbackCancelsTheWaiter()
    {
        foreach (var before in new[] { true, false })
        {
            var future = EventLoop.Current.CreateFuture<string>();
            var tasks = new List<CoroTask<string>>();
            if (before) future.AddDoneCallback(_ => Log($"cancel {tasks[0].Cancel()}"));
            tasks.Add(Coro.CreateTask(WaitsFor(future)));
            await Coro.Sleep(0);
            if (!before) future.AddDoneCallback(_ => Log($"cancel {tasks[0].Cancel()}"));
            future.SetResult("value");
            Log(await Attempt(tasks[0]));
        }
    }

    [Coroutine]
    static async Coro<CoroFuture<string>> Gives(CoroFuture<string> future) => future;

    [Coroutine]
    static async Coro FutureAsAValue()
    {
        var future = EventLoop.Current.CreateFuture<string>();
        var given = await Coro.CreateTask(Gives(future));
        Log($"{given == future} {Outcome(given)}");
        future.SetResult("inside");
        Log(await given);
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (name, part) in new (string, Func<Coro>)[]
        {
            ("removals", Removals),
            ("changes_from_within", ChangesFromWithin),
            ("waiter_and_future_cancelled", WaiterAndFutureCancelled),
            ("callback_cancels_the_gather", CallbackCancelsTheGather),
            ("callback_cancels_the_waiter", CallbackCancelsTheWaiter),
            ("future_as_a_value", FutureAsAValue),
        })
        {
            Log(name);
            await part();
        }
    }
}
