namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 400: a loop that is stopped before what it runs is done forgets about that: its later end stops no other run.</summary>
internal static partial class Item400
{
    [Coroutine]
    static async Coro<string> Stops(double delay)
    {
        EventLoop.Current.Stop();
        return await ValueAfter(delay, "late");
    }

    [Coroutine]
    static async Coro CleansUp(string name, double seconds)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(seconds);
            Log($"{name} is clean");
        }
    }

    [Coroutine]
    static async Coro StopsWithOthers()
    {
        CoroTask[] tasks = [Coro.CreateTask(CleansUp("a", 2)), Coro.CreateTask(CleansUp("b", 3))];
        await Coro.Sleep(1);
        EventLoop.Current.Stop();
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            Log($"main leaves, {string.Join(", ", tasks.Select(Outcome))}");
        }
    }

    static void Again()
    {
        var loop = TheLoop();
        var task = loop.CreateTask(Stops(1));
        Log(Tried(() => loop.RunUntilComplete(task)));
        loop.CallLater(5, loop.Stop);
        loop.RunForever();
        Log($"ran for ever, {Outcome(task)}");
        Log(Tried(() => loop.RunUntilComplete(task)));

        var future = loop.CreateFuture<string>();
        for (var i = 0; i < 2; i++)
        {
            loop.CallSoon(loop.Stop);
            Log(Tried(() => loop.RunUntilComplete(future)));
        }

        loop.CallLater(1, () => future.SetResult("set"));
        Log(Tried(() => loop.RunUntilComplete(ValueAfter(3, "other"))));
        Log(Outcome(future));
    }

    static void Gathered()
    {
        var loop = TheLoop();
        CoroTask<int>[] tasks = [loop.CreateTask(ValueAfter(1, 1)), loop.CreateTask(ValueAfter(2, 2))];
        tasks[0].AddDoneCallback(_ => loop.Stop());
        var outer = new List<CoroTask<int[]>>();

        loop.RunUntilComplete(Gather(tasks, outer));
        Log(Tried(() => loop.RunUntilComplete(outer[0])));
        Log($"{Outcome(tasks[0])}, {Outcome(tasks[1])}, {Outcome(outer[0])}");
        Log(Tried(() => loop.RunUntilComplete(outer[0])));
    }

    [Coroutine]
    static async Coro Gather(CoroTask<int>[] tasks, List<CoroTask<int[]>> outer)
    {
        outer.Add(Coro.Gather(tasks));
        await Coro.Completed;
    }

    static CoroRunner MakeRunner() => new(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });

    public static void Run()
    {
        Again();
        Gathered();
        Log(Tried(() =>
        {
            using var once = MakeRunner();
            once.Run(StopsWithOthers());
        }));
        using var runner = MakeRunner();
        Log(Tried(() => runner.Run(Stops(2))));
        Log(Tried(() => runner.Run(Attempt(ValueAfter(5, "second run")))));
        Log("closes");
    }
}
