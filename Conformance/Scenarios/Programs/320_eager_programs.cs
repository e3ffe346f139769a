namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 320: eager tasks that end at once, fail at once, start others, are cancelled, gathered and waited for.</summary>
internal static partial class Item320
{
    public static void Run() => RunMain(Main());

    [ThreadStatic]
    static CoroTask? s_main;

    [Coroutine]
    static async Coro<string> Quick(string name)
    {
        Log($"{name} runs in the task of main: {CoroTask.Current == s_main}");
        return name;
    }

    [Coroutine]
    static async Coro<string> Failing(string name)
    {
        Log($"{name} fails");
        throw new ScenarioException(name);
    }

    [Coroutine]
    static async Coro Nesting(int depth)
    {
        Log($"depth {depth}");
        if (depth < 3)
        {
            var task = Coro.CreateTask(Nesting(depth + 1));
            Log($"{depth} made {Outcome(task)}");
            await task;
        }
        else
        {
            await Coro.Sleep(1);
        }

        Log($"end {depth}");
    }

    [Coroutine]
    static async Coro<bool> WaitFor(CoroEvent @event)
    {
        await @event.Wait();
        return true;
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        s_main = CoroTask.Current;
        loop.EagerStart = true;
        loop.CallSoon(() => Log("callback"));
        var a = Coro.CreateTask(Quick("a"), name: "task a");
        var b = Coro.CreateTask(Failing("b"));
        Log($"{Outcome(a)} {Outcome(b)}");
        Log($"{CoroTask.Current!.Name == "task a"} {a.Cancel()}");
        Log(Show((await Coro.GatherOutcomes([Quick("left"), Failing("right"), ValueAfter(1, "late")])).Select(it => it.IsSuccess ? (object)it.Value : it.Exception)));
        var task = Coro.CreateTask(Nesting(0));
        Log(Outcome(task));
        await task;
        task = Coro.CreateTask(Sleeper("eager"));
        Log("created");
        task.Cancel();
        Log(await Attempt(task));
        var (done, pending) = await Coro.Wait([Coro.CreateTask(Quick("w")), Coro.CreateTask(Sleeper("s", 1))], ReturnWhen.FirstCompleted);
        Log($"{done.Count} {pending.Count}");
        Log(await Attempt(Coro.WaitFor(Quick("wf"), 0)));
        Log(await Attempt(Coro.Shield(Quick("sh"))));
        var @event = new CoroEvent();
        var waiting = Coro.CreateTask(WaitFor(@event));
        @event.Set();
        Log(Outcome(waiting));
        Log(await waiting);
        var c = Coro.CreateTask(Quick("c"));
        c.AddDoneCallback(_ => Log("c is done"));
        Log("registered");
        await Coro.Sleep(0);
        Log("end");
        await Coro.Wait(pending);
    }
}
