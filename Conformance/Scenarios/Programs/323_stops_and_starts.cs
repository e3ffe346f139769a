namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 323: a loop that is stopped from callbacks, timers and tasks, run again, and run until something is complete.</summary>
internal static partial class Item323
{
    [Coroutine]
    static async Coro<string> Counting(string name, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Log($"{name} {i}");
            await Coro.Sleep(1);
        }

        return name;
    }

    [Coroutine]
    static async Coro<string> Stopping()
    {
        await Coro.Sleep(2);
        TheLoop().Stop();
        Log("asked to stop");
        await Coro.Sleep(0);
        Log("runs again");
        return "stopped";
    }

    public static void Run()
    {
        var loop = TheLoop();
        var task = loop.CreateTask(Counting("a", 5));
        var stopper = loop.CreateTask(Stopping());
        Log(Tried(() => loop.RunUntilComplete(task)));
        Log($"{Outcome(task)} {Outcome(stopper)} running {loop.IsRunning}");
        Log(Tried(() => loop.RunUntilComplete(stopper)));
        loop.CallLater(1, loop.Stop);
        loop.RunForever();
        Log($"{Outcome(task)} at {loop.Time.TotalSeconds}");
        loop.CallSoon(() =>
        {
            Log("nested");
            Log(Tried(loop.RunForever));
            loop.Stop();
        });
        loop.RunForever();
        Log(Tried(() => loop.RunUntilComplete(task)));
        Log(Tried(() => loop.RunUntilComplete(task)));
        var future = loop.CreateFuture();
        loop.CallLater(1, () => future.Cancel());
        Log(Tried(() => loop.RunUntilComplete(future)));
        loop.Stop();
        loop.CallSoon(() => Log("one iteration"));
        loop.CallSoon(() => loop.CallSoon(() => Log("of the next run")));
        loop.RunForever();
        Log("between");
        Log(Tried(() => loop.RunUntilComplete(ErrorAfter(0, "x"))));
    }
}
