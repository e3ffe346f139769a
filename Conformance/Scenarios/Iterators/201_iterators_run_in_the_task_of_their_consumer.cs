namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 201: an async generator runs in the task that iterates it: its awaits are awaits of that task, and an item makes no hop.</summary>
internal static partial class Item201
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(CoroTask? consumer)
    {
        Log($"begins in the task of the consumer {CoroTask.Current == consumer}");
        for (var i = 0; i < 3; i++) yield return i;
        await Coro.Yield();
        Log("one hop later");
        yield return 3;
        await Coro.Sleep(1);
        yield return 4;
        Log("ends");
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Doubled(CoroTask? consumer)
    {
        await foreach (var x in Numbers(consumer)) yield return 2 * x;
    }

    [Coroutine]
    static async Coro Consume()
    {
        await foreach (var x in Doubled(CoroTask.Current)) Log($"item {x}");
        Log("consumed");
    }

    [Coroutine]
    static async Coro Ticker(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Log($"tick {i}");
            await Coro.Yield();
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Consume());
        await Coro.Gather(task, Coro.CreateTask(Ticker(4)));
    }
}
