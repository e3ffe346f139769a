namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 329: tasks that await tasks that await tasks, cancelled at each end and in the middle, in the step in which they end.</summary>
internal static partial class Item329
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Link(string name, CoroTask<string> inner)
    {
        try
        {
            var result = await inner;
            Log($"{name} got {result}");
            return $"{name}{result}";
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
            throw;
        }
        catch (ScenarioException error)
        {
            Log($"{name} failed with {error.Message}");
            throw new ScenarioException($"{name}{error.Message}");
        }
    }

    [Coroutine]
    static async Coro<string> Failing(double delay)
    {
        await Coro.Sleep(delay);
        throw new ScenarioException("!");
    }

    static CoroTask<string>[] Chain(Coro<string> bottom)
    {
        var tasks = new List<CoroTask<string>> { Coro.CreateTask(bottom) };
        foreach (var name in "abc") tasks.Add(Coro.CreateTask(Link($"{name}", tasks[^1])));
        return [.. tasks];
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        CoroTask<string>[] tasks;
        for (var victim = 0; victim < 4; victim++)
        {
            foreach (var when in new[] { 1, 2 })
            {
                tasks = Chain(ValueAfter(2, "!"));
                await Coro.Sleep(0);
                var task = tasks[victim];
                loop.CallLater(when, () => task.Cancel());
                Log($"{victim} at {when}");
                await Coro.Wait(tasks);
                Log(Show(tasks.Select(Outcome)));
            }
        }

        tasks = Chain(Failing(1));
        await Coro.Wait(tasks);
        Log(Show(tasks.Select(Outcome)));
        for (var hops = 0; hops < 5; hops++)
        {
            var future = loop.CreateFuture<string>();
            tasks = Chain(Link("bottom", future));
            await Coro.Sleep(1);
            future.SetResult("!");
            for (var i = 0; i < hops; i++) await Coro.Sleep(0);
            Log($"after {hops}: {tasks[3].Cancel()}");
            await Coro.Wait(tasks);
            Log(Show(tasks.Select(Outcome)));
        }
    }
}
