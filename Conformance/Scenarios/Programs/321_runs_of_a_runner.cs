namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 321: a runner whose runs leave tasks behind, fail, are cancelled, and share a context.</summary>
internal static partial class Item321
{
    static readonly AsyncLocal<string?> Variable = new();

    static string Get() => Variable.Value ?? "default";

    [Coroutine]
    static async Coro Leftover(string name, bool resist)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            if (resist)
            {
                await Coro.Sleep(2);
                Log($"{name} ends late");
            }

            throw;
        }
    }

    [Coroutine]
    static async Coro<string> Work(string name)
    {
        Log($"{name} sees {Get()}");
        Variable.Value = name;
        await Coro.Sleep(1);
        return name;
    }

    [Coroutine]
    static async Coro Leaves()
    {
        foreach (var name in new[] { "a", "b" }) _ = Coro.CreateTask(Leftover(name, name == "a"));
        await Coro.Sleep(1);
        Log($"{EventLoop.Current.AllTasks().Count} tasks");
        throw new ScenarioException("leaves");
    }

    [Coroutine]
    static async Coro Cancels()
    {
        CoroTask.Current!.Cancel("itself");
        await Coro.Sleep(1);
    }

    static CoroRunner NewRunner() => new(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });

    public static void Run()
    {
        var runner = NewRunner();
        Log(Tried(() => runner.Run(Work("first"))));
        Log(Tried(() => runner.Run(Work("second"))));
        Log(Tried(() => runner.Run(Cancels())));
        Log(Tried(() => runner.Run(Leaves())));
        var loop = runner.Loop;
        Log($"{loop.Time.TotalSeconds} {loop.AllTasks().Count}");
        Log(Tried(() => runner.Run(Work("third"))));
        runner.Dispose();
        Log($"{loop.IsClosed} {loop.Time.TotalSeconds}");
        Log($"outside {Get()}");
        using (var other = NewRunner()) Log(Tried(() => other.Run(Leaves())));
        Log("end");
    }
}
