namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 344: eager tasks that are cancelled, fail or finish in their first step, with callbacks, limits, shields, conditions and contexts.</summary>
internal static partial class Item344
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string?> Variable = new();

    static string Get() => Variable.Value ?? "default";

    [Coroutine]
    static async Coro<string> CancelsItself(bool wait)
    {
        var task = CoroTask.Current!;
        Log($"itself {task.Cancel("self")} {task.CancellationRequests}");
        if (wait)
        {
            try
            {
                await Coro.Sleep(0);
            }
            finally
            {
                Log($"leaves, requests {task.CancellationRequests}");
            }
        }

        return "returned";
    }

    [Coroutine]
    static async Coro<string> Cancels(CoroTask other)
    {
        Log($"cancels {other.Cancel("by eager")}");
        await Coro.Sleep(0);
        return Outcome(other);
    }

    [Coroutine]
    static async Coro Makes(int depth, List<CoroTask> tasks)
    {
        Log($"make {depth}");
        if (depth > 0)
        {
            tasks.Add(Coro.CreateTask(Makes(depth - 1, tasks)));
            if (depth == 2) throw new ScenarioException("two");
            await Coro.Sleep(0);
        }

        Log($"made {depth}");
    }

    [Coroutine]
    static async Coro Contexts(string name)
    {
        Log($"{name} sees {Get()}");
        Variable.Value = name;
        await Coro.Sleep(0);
        Log($"{name} still sees {Get()}");
    }

    [Coroutine]
    static async Coro Locks(CoroLock theLock, string name)
    {
        using (await theLock.Acquire())
        {
            Log($"{name} has the lock");
            await Coro.Sleep(1);
        }

        Log($"{name} is done");
    }

    [Coroutine]
    static async Coro Waits(CoroCondition condition, string name)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            Log($"{name} woke");
        }
    }

    static void LogAll(IEnumerable<CoroTask> tasks) => Log(string.Join(", ", tasks.Select(Outcome)));

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.EagerStart = true;
        foreach (var wait in new[] { false, true })
        {
            var itself = Coro.CreateTask(CancelsItself(wait));
            Log(Outcome(itself));
            Log(await Attempt(itself));
        }

        var victim = Coro.CreateTask(ValueAfter(5, "victim"));
        Log(await Coro.CreateTask(Cancels(victim)));
        Log(await Attempt(victim));
        var tasks = new List<CoroTask>();
        Log(await Attempt(Coro.CreateTask(Makes(3, tasks))));
        LogAll(tasks);
        Variable.Value = "main";
        var task = Coro.CreateTask(Contexts("eager"));
        Log($"main sees {Get()}");
        Variable.Value = "changed";
        await task;
        Log($"main sees {Get()}");
        var theLock = new CoroLock();
        tasks = [.. Enumerable.Range(0, 3).Select(i => Coro.CreateTask(Locks(theLock, $"l{i}")))];
        Log($"locked {theLock.IsLocked}");
        tasks[1].Cancel();
        await Coro.Wait(tasks);
        LogAll(tasks);
        var condition = new CoroCondition();
        tasks = [.. Enumerable.Range(0, 2).Select(i => Coro.CreateTask(Waits(condition, $"c{i}")))];
        using (await condition.Acquire())
        {
            condition.Notify();
            tasks[0].Cancel();
        }

        await Coro.Sleep(0);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        LogAll(tasks);
        tasks[1].Cancel();
        var done = Coro.CreateTask(Contexts("done"));
        done.AddDoneCallback(static ended => Log($"callback {Outcome(ended)}"));
        Log(await Attempt(Coro.WaitFor(Coro.CreateTask(ValueAfter(3, "late")), 2)));
        Log(await Attempt(Coro.WaitFor(ValueAfter(1, "soon"), 2)));
        var shield = Coro.Shield(ValueAfter(2, "kept"));
        loop.CallLater(1, () => shield.Cancel());
        Log(await Attempt(shield));
        var first = Coro.CreateTask(Coro.Sleep(0, "ended"));
        Log(await Attempt(Coro.Gather(first, Coro.CreateTask(ValueAfter(1, "second")), first)));
        Log(loop.AllTasks().Count);
        var queue = new CoroQueue<string>();
        CoroTask<string>[] getters = [Coro.CreateTask(queue.Get()), Coro.CreateTask(queue.Get())];
        var putter = Coro.CreateTask(queue.Put("item"));
        Log($"{Outcome(putter)} {queue.Count} {Outcome(getters[0])}");
        getters[0].Cancel();
        Log(await Attempt(getters[0]));
        Log(await Attempt(getters[1]));
    }
}
