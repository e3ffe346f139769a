namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 310: as_completed with errors, a timeout, a consumer that is slow, and one that is cancelled.</summary>
internal static partial class Item310
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Consume(CoroTask[] tasks, double? timeout, double pause)
    {
        try
        {
            await foreach (var task in Coro.AsCompleted(tasks, timeout))
            {
                Log(task is CoroTask<string> text ? await Attempt(text) : await Attempt(task));
                await Coro.Sleep(pause);
            }

            Log("all");
        }
        catch (TimeoutException)
        {
            Log("timed out");
        }
    }

    static CoroTask[] Make() =>
    [
        _ = Coro.CreateTask(ValueAfter(3, "c")),
        _ = Coro.CreateTask(ValueAfter(1, "a")),
        _ = Coro.CreateTask(ErrorAfter(2, "b")),
        _ = Coro.CreateTask(ValueAfter(2, "b2")),
    ];

    [Coroutine]
    static async Coro Main()
    {
        await Consume(Make(), null, 0);
        await Consume(Make(), 2, 0);
        await Coro.Sleep(5);
        await Consume(Make(), 2, 1);
        await Coro.Sleep(5);
        var tasks = Make();
        var consumer = Coro.CreateTask(Consume(tasks, null, 0));
        await Coro.Sleep(1);
        await Coro.Sleep(0.5);
        consumer.Cancel();
        Log(await Attempt(consumer));
        Log(Show(tasks.Select(Outcome)));
        tasks[0].Cancel();
        await Coro.Wait(tasks);
        Log(Show(tasks.Select(Outcome)));
        await foreach (var task in Coro.AsCompleted(new[] { ValueAfter(2, "x"), ValueAfter(1, "y") })) Log(await task);
    }
}
