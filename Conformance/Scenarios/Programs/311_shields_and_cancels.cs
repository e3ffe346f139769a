namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 311: shields whose awaiters are cancelled, time out and come back; inner errors that nobody awaits any more.</summary>
internal static partial class Item311
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Commit(string name, double delay, bool fails = false)
    {
        Log($"{name} begins");
        try
        {
            await Coro.Sleep(delay);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} torn");
            throw;
        }

        if (fails) throw new ScenarioException(name);
        Log($"{name} committed");
        return name;
    }

    [Coroutine]
    static async Coro Client(CoroTask<string> inner, int retries)
    {
        for (var i = 0; i < retries; i++)
        {
            try
            {
                Log($"try {i}: {await Coro.WaitFor(Coro.Shield(inner), 1)}");
                return;
            }
            catch (TimeoutException)
            {
                Log($"try {i} timed out");
            }
            catch (CoroCanceledException)
            {
                Log($"try {i} cancelled");
                if (i > 0) throw;
            }
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var inner = Coro.CreateTask(Commit("a", 5));
        var task = Coro.CreateTask(Client(inner, 4));
        await Coro.Sleep(0.5);
        task.Cancel();
        await Coro.Sleep(2);
        task.Cancel();
        Log(await Attempt(task));
        Log(await inner);
        var shielded = Coro.Shield(Commit("b", 1, true));
        shielded.AddDoneCallback(future => Log($"callback {Outcome(future)}"));
        Log(await Attempt(shielded));
        inner = Coro.CreateTask(Commit("c", 2));
        var outer = Coro.Shield(Coro.Shield(inner));
        Log(outer.Cancel());
        Log(await Attempt(outer));
        var gathering = Coro.Gather(new[] { Coro.Shield(inner), Coro.CreateTask(Commit("d", 3)) });
        await Coro.Sleep(1);
        gathering.Cancel();
        Log(await Attempt(gathering));
        Log(await inner);
        inner = Coro.CreateTask(Commit("e", 2));
        var last = Coro.CreateTask(Client(inner, 3));
        await Coro.Sleep(0.5);
        inner.Cancel("inner");
        Log(await Attempt(last));
        Log(Outcome(inner));
    }
}
