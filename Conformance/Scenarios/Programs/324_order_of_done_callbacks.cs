namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 324: awaiters, callbacks, gathers, shields, waits and groups that all wait for one task.</summary>
internal static partial class Item324
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Awaiter(string name, CoroTask<string> task) => Log($"{name}: {await Attempt(task)}");

    [Coroutine]
    static async Coro Awaiter(string name, CoroTask<string[]> task) => Log($"{name}: {await Attempt(task)}");

    [Coroutine]
    static async Coro Awaiter(string name, Coro<string> coro) => Log($"{name}: {await Attempt(coro)}");

    [Coroutine]
    static async Coro Waiter(string name, CoroTask<string> task)
    {
        var (done, _) = await Coro.Wait([task]);
        Log($"{name}: {Show(done.Select(Outcome))}");
    }

    [Coroutine]
    static async Coro Compare(Func<CoroTask<string>> make, Action<CoroTask<string>> end)
    {
        var loop = EventLoop.Current;
        var task = make();
        task.AddDoneCallback(_ => Log("callback 1"));
        var tasks = new List<CoroTask> { Coro.CreateTask(Awaiter("awaiter 1", task)), Coro.CreateTask(Waiter("waiter", task)) };
        var gathering = Coro.GatherOutcomes([task]);
        gathering.AddDoneCallback(_ => Log("gather"));
        var shield = Coro.Shield(task);
        shield.AddDoneCallback(future => Log($"shield {Outcome(future)}"));
        tasks.Add(Coro.CreateTask(Awaiter("gatherer", Coro.Gather([task]))));
        tasks.Add(Coro.CreateTask(Awaiter("timed", Coro.WaitFor(task, 9))));
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        task.AddDoneCallback(Again);
        task.AddDoneCallback(LogIt);
        task.AddDoneCallback(LogIt);
        tasks.Add(Coro.CreateTask(Awaiter("awaiter 2", task)));
        await Coro.Sleep(0);
        Log(task.RemoveDoneCallback(LogIt));
        loop.CallLater(1, () => Log("timer before"));
        end(task);
        loop.CallSoon(() => Log("soon after the end"));
        await Coro.Wait(tasks);

        void Again(CoroTask future)
        {
            Log("callback 2");
            future.AddDoneCallback(_ => Log("callback 3"));
            loop.CallSoon(() => Log("called soon"));
        }
    }

    static void LogIt(CoroTask future) => Log("never");

    [Coroutine]
    static async Coro<string> Failing()
    {
        await Coro.Sleep(1);
        throw new ScenarioException("error");
    }

    [Coroutine]
    static async Coro<string> Sleeping()
    {
        await Sleeper("task", 10);
        return "";
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        await Compare(() => loop.CreateFuture<string>(), future => ((CoroFuture<string>)future).SetResult("value"));
        await Compare(() => loop.CreateFuture<string>(), future => ((CoroFuture<string>)future).SetException(new ScenarioException("error")));
        await Compare(() => loop.CreateFuture<string>(), future => future.Cancel());
        await Compare(() => Coro.CreateTask(ValueAfter(1, "value")), _ => { });
        await Compare(() => Coro.CreateTask(Failing()), _ => { });
        await Compare(() => Coro.CreateTask(Sleeping()), task => task.Cancel());
    }
}
