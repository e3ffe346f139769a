namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 15: run_until_complete gives the outcome, runs an iteration even for a done future, refuses foreign ones.</summary>
internal static partial class Item015
{
    public static void Run()
    {
        var loop = TheLoop();
        Log(Tried(() => loop.RunUntilComplete(ValueAfter(1, 5))));
        Log(Tried(() => loop.RunUntilComplete(ErrorAfter(1, "x"))));
        var future = loop.CreateFuture<int>();
        future.SetResult(7);
        loop.CallSoon(() => Log("callback"));
        Log(Tried(() => loop.RunUntilComplete(future)));
        var failed = loop.CreateFuture<int>();
        failed.SetException(new ScenarioException("y"));
        Log(Tried(() => loop.RunUntilComplete(failed)));
        var cancelled = loop.CreateFuture<int>();
        cancelled.Cancel();
        Log(Tried(() => loop.RunUntilComplete(cancelled)));
        var other = NewLoop();
        var foreign = other.CreateFuture<int>();
        Log(Tried(() => loop.RunUntilComplete(foreign)) is "BadArgument" or "Misuse" ? "refused" : "accepted");
        other.Dispose();
    }
}
