namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 188: a task that fails while the run ends is reported; one created meanwhile is neither cancelled nor awaited.</summary>
internal static partial class Item188
{
    static T RunFresh<T>(Coro<T> main)
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });
        return runner.Run(main);
    }

    [Coroutine]
    static async Coro Fails()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("at the end");
        }
    }

    [Coroutine]
    static async Coro Creates(List<CoroTask> tasks)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            tasks.Add(Coro.CreateTask(Sleeper("created", 50)));
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    static async Coro<string> Main(List<CoroTask> tasks)
    {
        tasks.Add(Coro.CreateTask(Fails()));
        tasks.Add(Coro.CreateTask(Creates(tasks)));
        await Coro.Sleep(1);
        return "main";
    }

    public static void Run()
    {
        var tasks = new List<CoroTask>();
        Log(Tried(() => RunFresh(Main(tasks))));
        foreach (var task in tasks) Log(Outcome(task));
    }
}
