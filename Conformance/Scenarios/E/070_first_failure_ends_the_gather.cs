namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 70: the first failure ends the outer at once; the others go on, and their later errors are silent.</summary>
internal static partial class Item070
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var slow = Coro.CreateTask(Sleeper("slow", 3));
        var first = Coro.CreateTask(ErrorAfter(1, "first"));
        var second = Coro.CreateTask(ErrorAfter(2, "second"));
        var outer = Coro.Gather(new[] { slow, first, second });
        Log(await Attempt(outer));
        Log($"{Outcome(outer)}, {Outcome(slow)}");
        await Coro.Sleep(5);
        Log(Outcome(slow));
    }
}
