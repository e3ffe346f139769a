namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 95: waiting for a shield times out without cancelling what it protects.</summary>
internal static partial class Item095
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Sleeper("task", 5));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(task), 1)));
        Log(Outcome(task));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(task), 0)));
        Log(Outcome(task));
        Log(await Attempt(Coro.WaitFor(Coro.Shield(task), (double?)null)));
    }
}
