namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 72: a child cancelled by others fails the outer, which is not cancelled itself; siblings go on.</summary>
internal static partial class Item072
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var child = Coro.CreateTask(Sleeper("child", 10));
        var sibling = Coro.CreateTask(Sleeper("sibling", 5));
        var outer = Coro.Gather(new[] { child, sibling });
        await Coro.Sleep(1);
        child.Cancel();
        Log(await Attempt(outer));
        Log($"{outer.IsCompleted} {outer.IsCanceled}, {Outcome(sibling)}");
        await sibling;
        var value = Coro.CreateTask(ValueAfter(10, 1));
        var outcomes = Coro.GatherOutcomes(new[] { value, Coro.CreateTask(ValueAfter(2, 2)) });
        await Coro.Sleep(1);
        value.Cancel();
        Log(Show((await outcomes).Select(outcome => outcome.IsSuccess ? (object)outcome.Value : outcome.Exception)));
    }
}
