namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 131: a cancel while the lock is retaken is held back until the lock is there.</summary>
internal static partial class Item131
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(CoroCondition condition)
    {
        await condition.Acquire();
        try
        {
            await condition.Wait();
            Log("never");
        }
        catch (CoroCanceledException)
        {
            Log($"waiter cancelled, locked {condition.IsLocked}, {CoroTask.Current!.CancellationRequests}");
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
        condition.Notify();
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Sleep(1);
        Log($"main releases, {Outcome(task)}");
        condition.Release();
        Log(await Attempt(task));
        Log($"locked {condition.IsLocked}");
    }
}
