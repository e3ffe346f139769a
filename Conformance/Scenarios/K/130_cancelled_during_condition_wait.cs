namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 130: a wait that is cancelled takes the lock again before the cancellation leaves.</summary>
internal static partial class Item130
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(CoroCondition condition)
    {
        await condition.Acquire();
        try
        {
            await condition.Wait();
        }
        catch (CoroCanceledException)
        {
            Log($"waiter cancelled, locked {condition.IsLocked}");
            throw;
        }
        finally
        {
            condition.Release();
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var condition = new CoroCondition();
        var task = Coro.CreateTask(Waiter(condition));
        await Coro.Sleep(1);
        await condition.Acquire();
        task.Cancel();
        await Coro.Sleep(1);
        Log($"main releases, {Outcome(task)}");
        condition.Release();
        Log(await Attempt(task));
        Log($"locked {condition.IsLocked}");
        await condition.Acquire();
        Log(await Attempt(Coro.WaitFor(condition.Wait(), 1)));
        Log($"locked {condition.IsLocked}");
        condition.Release();
    }
}
