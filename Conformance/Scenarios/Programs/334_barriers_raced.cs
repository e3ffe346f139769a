namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 334: a barrier whose waiters are cancelled, timed out, reset and aborted while it fills and while it drains.</summary>
internal static partial class Item334
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Meets(CoroBarrier barrier, string name, double after, double? limit)
    {
        await Coro.Sleep(after);
        try
        {
            var index = await Coro.Timeout(limit, _ => barrier.Wait());
            Log($"{name} got {index}, waiting {barrier.Waiting}");
        }
        catch (Exception error)
        {
            Log($"{name} {Describe(error)}, waiting {barrier.Waiting}, broken {barrier.IsBroken}");
            if (error is CoroCanceledException) throw;
        }
    }

    static List<CoroTask> Start(CoroBarrier barrier, string[] names, double after = 0, double? limit = null) =>
        [.. names.Select(name => Coro.CreateTask(Meets(barrier, name, after, limit)))];

    static void LogAll(IEnumerable<CoroTask> tasks) => Log(string.Join(", ", tasks.Select(Outcome)));

    [Coroutine]
    static async Coro CancelledWhileDraining()
    {
        var barrier = new CoroBarrier(3);
        var tasks = Start(barrier, ["a", "b"]);
        await Coro.Sleep(1);
        var last = Start(barrier, ["c"]);
        await Coro.Sleep(0);
        Log("all are there");
        tasks[0].Cancel();
        var late = Start(barrier, ["d", "e", "f"]);
        await Coro.Sleep(1);
        LogAll([.. tasks, .. last, .. late]);
    }

    [Coroutine]
    static async Coro CancelledWhileFilling()
    {
        var barrier = new CoroBarrier(2);
        var tasks = Start(barrier, ["g"]);
        await Coro.Sleep(1);
        tasks[0].Cancel();
        tasks.AddRange(Start(barrier, ["h", "i"]));
        await Coro.Sleep(1);
        LogAll(tasks);
    }

    static Coro Break(CoroBarrier barrier, string verb) => verb == "reset" ? barrier.Reset() : barrier.Abort();

    [Coroutine]
    static async Coro ResetAndAbort(string verb)
    {
        var barrier = new CoroBarrier(3);
        var tasks = Start(barrier, ["j", "k"]);
        await Coro.Sleep(1);
        await Break(barrier, verb);
        Log($"{verb}: waiting {barrier.Waiting}, broken {barrier.IsBroken}");
        tasks.AddRange(Start(barrier, ["l", "m", "n"]));
        await Coro.Sleep(1);
        await barrier.Reset();
        tasks.AddRange(Start(barrier, ["o", "p", "q"]));
        await Coro.Sleep(1);
        LogAll(tasks);
    }

    [Coroutine]
    static async Coro ResetWhileDraining(string verb)
    {
        var barrier = new CoroBarrier(2);
        var tasks = Start(barrier, ["r", "s"]);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        await Break(barrier, verb);
        Log($"{verb} while draining: broken {barrier.IsBroken}");
        tasks.AddRange(Start(barrier, ["t", "u"]));
        await Coro.Sleep(1);
        foreach (var task in tasks) task.Cancel();
        await Coro.Sleep(1);
        LogAll(tasks);
    }

    [Coroutine]
    static async Coro Limits()
    {
        var barrier = new CoroBarrier(2);
        List<CoroTask> tasks = [.. Start(barrier, ["v"], limit: 2), .. Start(barrier, ["w"], after: 2, limit: 1), .. Start(barrier, ["x"], after: 3)];
        await Coro.Sleep(10);
        Log($"waiting {barrier.Waiting}");
        tasks[2].Cancel();
        await Coro.Sleep(1);
        LogAll(tasks);
    }

    [Coroutine]
    static async Coro Main()
    {
        await CancelledWhileDraining();
        await CancelledWhileFilling();
        foreach (var verb in new[] { "reset", "abort" })
        {
            await ResetAndAbort(verb);
            await ResetWhileDraining(verb);
        }

        await Limits();
    }
}
