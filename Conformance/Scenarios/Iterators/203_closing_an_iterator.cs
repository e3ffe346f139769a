namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 203: closing a generator runs the finally blocks around its last item, with their awaits: on break, after an error or a cancellation in the body.</summary>
internal static partial class Item203
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> Guarded(string name)
    {
        try
        {
            try
            {
                for (var i = 0; i < 5; i++)
                {
                    yield return i;
                    Log($"{name} goes on");
                }
            }
            finally
            {
                Log($"{name} inner");
            }
        }
        finally
        {
            await Coro.Sleep(1);
            Log($"{name} outer");
        }
    }

    [Coroutine]
    static async Coro Leaves()
    {
        await foreach (var x in Guarded("left"))
        {
            Log($"item {x}");
            if (x == 1) break;
        }

        Log("behind the loop");
    }

    [Coroutine]
    static async Coro<int> Returns()
    {
        await foreach (var x in Guarded("returned")) return x;
        return -1;
    }

    [Coroutine]
    static async Coro Fails()
    {
        await foreach (var x in Guarded("failed")) throw new ScenarioException($"at {x}");
    }

    [Coroutine]
    static async Coro Waits()
    {
        await foreach (var x in Guarded("cancelled"))
        {
            Log($"waits at {x}");
            await Coro.Sleep(10);
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Leaves()));
        Log(await Attempt(Returns()));
        Log(await Attempt(Fails()));
        var task = Coro.CreateTask(Waits());
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Wait([task]);
        Log(Outcome(task));

        // A second cancellation meets the finally block.
        task = Coro.CreateTask(Waits());
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Yield();
        await Coro.Yield();
        task.Cancel();
        await Coro.Wait([task]);
        Log(Outcome(task));
    }
}
