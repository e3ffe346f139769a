namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 187: at the end of a run the leftover tasks are cancelled once and waited for, also those that swallow it.</summary>
internal static partial class Item187
{
    static T RunFresh<T>(Coro<T> main)
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });
        return runner.Run(main);
    }

    [Coroutine]
    static async Coro Swallows()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log("swallowed");
        }

        await Coro.Sleep(3);
        Log("went on");
    }

    [Coroutine]
    static async Coro<int> Main(List<CoroTask> tasks)
    {
        foreach (var task in new[] { Sleeper("a"), Swallows(), Sleeper("b") }) tasks.Add(Coro.CreateTask(task));
        await Coro.Sleep(1);
        Log("main ends");
        return 1;
    }

    public static void Run()
    {
        var tasks = new List<CoroTask>();
        Log(Tried(() => RunFresh(Main(tasks))));
        foreach (var task in tasks) Log(Outcome(task));
    }
}
