namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 65: who cancels takes the request back, and swallows the cancellation only if the count is as on entry.</summary>
internal static partial class Item065
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Block(string name)
    {
        var task = CoroTask.Current!;
        var before = task.CancellationRequests;
        var handle = EventLoop.Current.CallLater(1, () => task.Cancel());
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            if (task.Uncancel() > before)
            {
                Log($"{name}: from outside too");
                throw;
            }

            Log($"{name}: own");
        }
        finally
        {
            handle.Cancel();
        }

        return before;
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Coro.CreateTask(Block("alone"))));
        var task = Coro.CreateTask(Block("both"));
        EventLoop.Current.CallLater(1, () => task.Cancel());
        Log(await Attempt(task));
        Log(task.CancellationRequests);
    }
}
