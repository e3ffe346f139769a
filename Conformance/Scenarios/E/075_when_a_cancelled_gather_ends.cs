namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 75: a cancelled gather ends with the first cancelled child, or with the last if exceptions are returned.</summary>
internal static partial class Item075
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro CleansUp(string name, double delay)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(delay);
            Log($"{name} ends");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask outer = Coro.Gather(new[] { CleansUp("a", 3), CleansUp("b", 1), CleansUp("c", 2) });
        await Coro.Sleep(1);
        outer.Cancel();
        Log(await Attempt(outer));
        await Coro.Sleep(5);
        outer = Coro.GatherOutcomes(new[] { CleansUp("a", 3), CleansUp("b", 1), CleansUp("c", 2) });
        await Coro.Sleep(1);
        outer.Cancel();
        Log(await Attempt(outer));
    }
}
