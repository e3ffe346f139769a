namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 129: wait_for tests the predicate again after each wake; if it is true at once, nothing is waited for.</summary>
internal static partial class Item129
{
    public static void Run() => RunMain(Main());

    static bool Test(List<int> values)
    {
        Log($"tested {values.Count}");
        return values.Count >= 2;
    }

    [Coroutine]
    static async Coro Waiter(CoroCondition condition, List<int> values)
    {
        await condition.Acquire();
        await condition.WaitFor(() => Test(values));
        Log("got it");
        condition.Release();
    }

    [Coroutine]
    static async Coro Main()
    {
        var condition = new CoroCondition();
        var values = new List<int>();
        var task = Coro.CreateTask(Waiter(condition, values));
        for (var i = 0; i < 2; i++)
        {
            await Coro.Sleep(1);
            await condition.Acquire();
            values.Add(i);
            condition.Notify();
            condition.Release();
        }

        await task;
        await condition.WaitFor(() => Test(values));
        Log("got it at once");
    }
}
