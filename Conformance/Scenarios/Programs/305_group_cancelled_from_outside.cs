namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 305: a group whose task is cancelled twice, while children clean up, one of them with an error.</summary>
internal static partial class Item305
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Cleaning(string name, double seconds, bool fails)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            Log($"{name} cleans");
            await Coro.Sleep(seconds);
            Log($"{name} is clean");
            if (fails) Fail(name);
        }
    }

    static void Fail(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro Work(bool fails)
    {
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Cleaning("a", 2, false));
                _ = group.CreateTask(Cleaning("b", 3, fails));
                try
                {
                    await Coro.Sleep(50);
                }
                finally
                {
                    Log("body");
                }
            });
        }
        catch (Exception error)
        {
            Log($"{Describe(error)}, requests {CoroTask.Current!.CancellationRequests}");
            throw;
        }
        finally
        {
            Log("out");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask task;
        foreach (var fails in new[] { false, true })
        {
            task = Coro.CreateTask(Work(fails));
            await Coro.Sleep(1);
            Log(task.Cancel("first"));
            await Coro.Sleep(1);
            Log(task.Cancel("second"));
            Log(await Attempt(task));
            Log($"{Outcome(task)}, {task.CancellationRequests}, {task.Cancel()}");
        }

        task = Coro.CreateTask(Work(true));
        task.Cancel();
        Log(await Attempt(task));
    }
}
