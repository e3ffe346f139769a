namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 138: who arrives while the barrier drains waits until it is empty; a cancelled party leaves the count.</summary>
internal static partial class Item138
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Party(string name, CoroBarrier barrier)
    {
        Log($"{name} arrives");
        Log($"{name} has index {await barrier.Wait()}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var barrier = new CoroBarrier(2);
        var a = Coro.CreateTask(Party("a", barrier));
        await Coro.Sleep(1);
        var b = Coro.CreateTask(Party("b", barrier));
        var c = Coro.CreateTask(Party("c", barrier));
        await b;
        Log($"waiting {barrier.Waiting}");
        await a;
        await Coro.Sleep(1);
        Log($"waiting {barrier.Waiting}, {Outcome(c)}");
        c.Cancel();
        Log(await Attempt(c));
        Log($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
        var (d, e) = (Coro.CreateTask(Party("d", barrier)), Coro.CreateTask(Party("e", barrier)));
        await d;
        await e;
    }
}
