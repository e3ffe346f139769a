namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 189: a runner keeps one loop and one context across runs; after close it refuses, and closing again is fine.</summary>
internal static partial class Item189
{
    static readonly AsyncLocal<string?> Variable = new();

    [Coroutine]
    static async Coro<EventLoop> Change(string value)
    {
        Log($"found {Variable.Value ?? "none"}");
        Variable.Value = value;
        await Coro.Sleep(1);
        return EventLoop.Current;
    }

    public static void Run()
    {
        var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });
        var first = runner.Run(Change("first"));
        var second = runner.Run(Change("second"));
        Log(first == second);
        Log(runner.Loop == first);
        Log(first.Time.TotalSeconds);
        runner.Dispose();
        Log(first.IsClosed);
        runner.Dispose();
        Log(Tried(() => runner.Run(Change("third"))));
        Log(Tried(() => runner.Loop));
    }
}
