namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 73: cancelling the outer cancels every unfinished child; the outer is not done at that moment.</summary>
internal static partial class Item073
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Quick() => 1;

    [Coroutine]
    static async Coro Main()
    {
        var (a, b) = (Coro.CreateTask(Sleeper("a")), Coro.CreateTask(Sleeper("b")));
        var done = Coro.CreateTask(Quick());
        var outer = Coro.Gather(new[] { a, done, b });
        await Coro.Sleep(1);
        Log(outer.Cancel());
        Log($"{Outcome(outer)}, {Outcome(a)} {a.CancellationRequests}, {Outcome(done)} {done.CancellationRequests}, {b.CancellationRequests}");
        Log(await Attempt(outer));
        Log($"{Outcome(a)}, {Outcome(b)}");
    }
}
