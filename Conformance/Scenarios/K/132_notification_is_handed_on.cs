namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 132: a waiter that was notified and then cancelled hands its notification on.</summary>
internal static partial class Item132
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waiter(string name, CoroCondition condition)
    {
        await condition.Acquire();
        try
        {
            await condition.Wait();
            Log($"{name} woken");
        }
        catch (CoroCanceledException)
        {
            Log($"{name} cancelled");
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
        var (a, b) = (Coro.CreateTask(Waiter("a", condition)), Coro.CreateTask(Waiter("b", condition)));
        await Coro.Sleep(1);
        await condition.Acquire();
        condition.Notify(1);
        a.Cancel();
        condition.Release();
        Log($"{await Attempt(a)}, {await Attempt(b)}");
        Log($"locked {condition.IsLocked}");
    }
}
