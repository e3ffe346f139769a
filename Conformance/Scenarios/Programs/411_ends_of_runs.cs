namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 411: what is queued as a run ends still gets some iterations, and threads that the run waits for are answered.</summary>
internal static partial class Item411
{
    static void Chain(string name, double? delay, int count = 0)
    {
        var loop = EventLoop.Current;
        Log($"{name} {count}");
        void Next() => Chain(name, delay, count + 1);
        if (delay is { } seconds) loop.CallLater(seconds, Next);
        else loop.CallSoon(Next);
    }

    [Coroutine]
    static async Coro<string> Leaves(string name, double? delay)
    {
        Chain(name, delay);
        await Coro.Completed;
        return "main";
    }

    [Coroutine]
    static async Coro CleansUp(double seconds, bool fails)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(seconds);
            Chain("soon", null);
            if (fails) Fail("clean-up");
        }
    }

    static void Fail(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro<string?> LeavesTasks(double seconds, bool fails)
    {
        var task = Coro.CreateTask(CleansUp(seconds, fails));
        task.AddDoneCallback(_ => Log("cleaned up"));
        await Coro.Sleep(1);
        return null;
    }

    [Coroutine]
    static async Coro<string?> LeavesAFuture()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture();
        future.AddDoneCallback(_ => Log("first callback"));
        future.AddDoneCallback(_ => loop.CallSoon(() => Log("second callback")));
        future.SetResult();
        return null;
    }

    [Coroutine]
    static async Coro<string?> Failing()
    {
        Chain("soon", null);
        Fail("main");
        return null;
    }

    [Coroutine]
    static async Coro<string> Answer()
    {
        await Coro.Sleep(0.01);
        return "answer";
    }

    [Coroutine]
    static async Coro<string> LeavesAThread(List<object> answers)
    {
        var loop = EventLoop.Current;
        _ = loop.RunInExecutor(() =>
        {
            Thread.Sleep(50);
            var task = loop.RunCoroutineThreadSafe(Answer());
            answers.Add(task.Wait(10_000) ? task.Result : "none");
            using var posted = new ManualResetEventSlim();
            loop.CallSoonThreadSafe(posted.Set);
            answers.Add(posted.Wait(10_000));
        });
        return "main";
    }

    static void AsksTheLoop()
    {
        // On real time, since virtual time does not wait for threads: nothing is logged while the loop runs.
        var answers = new List<object>();
        Log(Tried(() => RunFresh(() => LeavesAThread(answers), null)));
        Log($"{answers[0]} {answers[1]}");
    }

    static T RunFresh<T>(Func<Coro<T>> main, Func<EventLoop>? makeLoop)
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = makeLoop, HandlesInterrupt = false });
        return runner.Run(main());
    }

    public static void Run()
    {
        foreach (var main in new Func<Coro<string?>>[]
        {
            () => Leaves("soon", null)!,
            () => Leaves("timer", 0)!,
            () => Leaves("late", 1)!,
            () => LeavesTasks(1, false),
            () => LeavesTasks(0, true),
            LeavesAFuture,
            Failing,
        })
        {
            Log(Tried(() => RunFresh(main, NewLoop)));
        }

        AsksTheLoop();
    }
}
