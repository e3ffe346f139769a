namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 326: a supervisor that restarts workers with growing delays, gives some up, and is stopped in the end.</summary>
internal static partial class Item326
{
    public static void Run() => RunMain(Main());

    sealed partial class Supervisor
    {
        public CoroEvent Stopping { get; } = new();

        [Coroutine]
        public async Coro<string?> Watch(string name, Func<int, Coro<string>> make, int limit)
        {
            var delay = 1;
            for (var attempt = 0; attempt < limit; attempt++)
            {
                try
                {
                    var result = await Coro.WaitFor(make(attempt), 4);
                    Log($"{name} gave {result}");
                    return result;
                }
                catch (TimeoutException)
                {
                    Log($"{name} timed out in attempt {attempt}");
                }
                catch (ScenarioException error)
                {
                    Log($"{name} failed with {error.Message} in attempt {attempt}");
                }

                try
                {
                    await Coro.WaitFor(Stopping.Wait(), delay);
                    Log($"{name} is not started again");
                    return null;
                }
                catch (TimeoutException)
                {
                    delay *= 2;
                }
            }

            throw new ScenarioException($"{name} is given up");
        }
    }

    [Coroutine]
    static async Coro<string> Flaky(int attempt)
    {
        await Coro.Sleep(1);
        if (attempt < 2) throw new ScenarioException("flaky");
        return "flaky at last";
    }

    [Coroutine]
    static async Coro<string> Slow(int attempt)
    {
        try
        {
            await Coro.Sleep(attempt > 0 ? 3 : 9);
            return "slow at last";
        }
        finally
        {
            await Coro.Sleep(0.5);
        }
    }

    [Coroutine]
    static async Coro<string> Hopeless(int attempt) => throw new ScenarioException($"hopeless {attempt}");

    [Coroutine]
    static async Coro Main()
    {
        var supervisor = new Supervisor();
        var plan = new (string, Func<int, Coro<string>>, int)[] { ("flaky", Flaky, 4), ("slow", Slow, 3), ("hopeless", Hopeless, 3), ("stopped", Hopeless, 9) };
        var tasks = plan.Select(it => Coro.CreateTask(supervisor.Watch(it.Item1, it.Item2, it.Item3), name: it.Item1)).ToArray();
        EventLoop.Current.CallLater(20, supervisor.Stopping.Set);
        var pending = (IReadOnlyList<CoroTask>)tasks;
        while (pending.Count > 0)
        {
            (var done, pending) = await Coro.Wait(pending, ReturnWhen.FirstCompleted);
            foreach (var task in done) Log($"{task.Name}: {Outcome(task)}");
        }
    }
}
