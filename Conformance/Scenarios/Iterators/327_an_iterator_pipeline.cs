namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 327: generators that feed each other, with timeouts and cancellations between their items.</summary>
internal static partial class Item327
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(string name, double pause)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await Coro.Sleep(pause);
                yield return i;
            }
        }
        finally
        {
            Log($"{name} closes");
            await Coro.Sleep(0.5);
            Log($"{name} is closed");
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<string> Pairs(IAsyncEnumerable<int> source)
    {
        int? first = null;
        await foreach (var item in source)
        {
            if (first is null)
            {
                first = item;
            }
            else
            {
                yield return $"{first}+{item}";
                first = null;
            }
        }
    }

    [Coroutine]
    static async Coro Take(string name, int count, double pause, double? patience)
    {
        try
        {
            await Coro.Timeout(patience, async _ =>
            {
                await foreach (var pair in Pairs(Numbers(name, pause)))
                {
                    Log($"{name} {pair}");
                    if (--count == 0) break;
                }
            });
            Log($"{name} took all");
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Take("a", 2, 1, 10));
            _ = group.CreateTask(Take("b", 9, 2, 9));
            var c = group.CreateTask(Take("c", 9, 1, null));
            await Coro.Sleep(3);
            c.Cancel();
            Log(await Attempt(c));
        });
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Take("d", 9, 1, null));
                _ = group.CreateTask(ErrorAfter(3, "x"));
            });
        }
        catch (AggregateException)
        {
            Log("failed");
        }
    }
}
