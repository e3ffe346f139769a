namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 137: each party gets an index in order of arrival, the last one passes at once, and the barrier is reusable.</summary>
internal static partial class Item137
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Party(string name, CoroBarrier barrier)
    {
        for (var i = 0; i < 2; i++)
        {
            Log($"{name} arrives, {barrier.Waiting} waiting");
            Log($"{name} has index {await barrier.Wait()}");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var barrier = new CoroBarrier(3);
        Log(barrier.Parties);
        var tasks = new[] { "a", "b", "c" }.Select(name => Coro.CreateTask(Party(name, barrier))).ToArray();
        foreach (var task in tasks) await task;
        Log(barrier.Waiting);
        Log(Tried(() => new CoroBarrier(0)));
    }
}
