namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 180: work in the executor completes a future of the loop; a cancel does not stop it, its late result is ignored.</summary>
internal static partial class Item180
{
    public static void Run() => RunMain(Main());

    static int Fail() => throw new ScenarioException("in the thread");

    static string Gated(ManualResetEventSlim gate)
    {
        gate.Wait();
        return "late";
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        Log(await Attempt(loop.RunInExecutor(() => 5)));
        Log(await Attempt(loop.RunInExecutor(Fail)));
        var gate = new ManualResetEventSlim();
        var future = loop.RunInExecutor(() => Gated(gate));
        Log(Outcome(future));
        Log(future.Cancel());
        Log(await Attempt(future));
        gate.Set();
        Log(await Attempt(loop.RunInExecutor(() => "next")));
        Log(Outcome(future));
    }
}
