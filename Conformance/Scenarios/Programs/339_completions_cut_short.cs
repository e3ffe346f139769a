namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 339: AsCompleted with limits, with tasks that are cancelled or fail, and with a consumer that is cancelled or leaves.</summary>
internal static partial class Item339
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Consume(CoroTask[] tasks, double? timeout = null, int? leave = null)
    {
        var got = 0;
        try
        {
            await foreach (var task in Coro.AsCompleted(tasks, timeout))
            {
                got++;
                Log($"{got}: {Outcome(task)}");
                if (got == leave) break;
            }
        }
        catch (Exception error)
        {
            Log($"consumer {Describe(error)} after {got}");
            throw;
        }
    }

    static CoroTask[] Make() =>
    [
        Coro.CreateTask(ValueAfter(3, "three")),
        Coro.CreateTask(ErrorAfter(1, "one")),
        Coro.CreateTask(Sleeper("long", 9)),
        Coro.CreateTask(ValueAfter(2, "two")),
    ];

    static void LogAll(CoroTask[] tasks) => Log(string.Join(", ", tasks.Select(Outcome)));

    [Coroutine]
    static async Coro Main()
    {
        foreach (var timeout in new double?[] { null, 2, 2.5, 0 })
        {
            Log(timeout is null ? "timeout None" : $"timeout {timeout}");
            var limited = Make();
            Log(await Attempt(Consume(limited, timeout)));
            LogAll(limited);
            await Coro.Sleep(10);
        }

        Log("a child is cancelled");
        var tasks = Make();
        EventLoop.Current.CallLater(2, () => tasks[2].Cancel());
        Log(await Attempt(Consume(tasks)));

        Log("the consumer is cancelled");
        tasks = Make();
        var consumer = Coro.CreateTask(Consume(tasks, 5));
        await Coro.Sleep(2);
        consumer.Cancel();
        Log(await Attempt(consumer));
        LogAll(tasks);
        await Coro.Sleep(10);

        Log("the consumer leaves");
        tasks = Make();
        await Consume(tasks, leave: 2);
        LogAll(tasks);
        Log(await Attempt(Coro.Gather(tasks)));
        await Coro.Sleep(10);

        Log("the limit of another block");
        tasks = Make();
        try
        {
            await Coro.Timeout(2.5, _ => Consume(tasks, 4));
        }
        catch (TimeoutException)
        {
            Log($"outer limit, requests {CoroTask.Current!.CancellationRequests}");
        }

        await Coro.Sleep(10);

        Log("twice at a time");
        tasks = Make();
        await Coro.GatherOutcomes([Consume(tasks), Consume(tasks, 2.5)]);
        Log(true);
        await Coro.Sleep(10);
    }
}
