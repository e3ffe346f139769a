namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 76: cancelling a gather that has failed, or whose children are all done, is refused.</summary>
internal static partial class Item076
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Failure(double delay, string text)
    {
        await Coro.Sleep(delay);
        throw new ScenarioException(text);
    }

    [Coroutine]
    static async Coro Main()
    {
        var (a, b) = (Coro.CreateTask(ValueAfter(1, 1)), Coro.CreateTask(ValueAfter(1, 2)));
        var outer = Coro.Gather(a, b);
        await Coro.Wait(new CoroTask[] { a, b });
        Log($"{Outcome(outer)} {Outcome(a)} {Outcome(b)}");
        Log(outer.Cancel());
        Log(await Attempt(outer));
        Log(outer.Cancel());
        var slow = Coro.CreateTask(ValueAfter(2, 2));
        var failed = Coro.Gather(Coro.CreateTask(Failure(1, "x")), slow);
        Log(await Attempt(failed));
        Log(failed.Cancel());
        Log(await Attempt(slow));
    }
}
