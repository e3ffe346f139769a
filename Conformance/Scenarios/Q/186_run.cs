namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 186: run uses a fresh loop, gives the outcome of main, and is refused inside a running loop.</summary>
internal static partial class Item186
{
    static T RunFresh<T>(Coro<T> main)
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });
        return runner.Run(main);
    }

    [Coroutine]
    static async Coro<int> Value(List<EventLoop> loops)
    {
        loops.Add(EventLoop.Current);
        await Coro.Sleep(1);
        return 5;
    }

    [Coroutine]
    static async Coro<int> Fails()
    {
        await ErrorAfter(1, "x");
        return 0;
    }

    [Coroutine]
    static async Coro<int> Nested() => RunFresh(Value([]));

    public static void Run()
    {
        var loops = new List<EventLoop>();
        Log(Tried(() => RunFresh(Value(loops))));
        Log(Tried(() => RunFresh(Value(loops))));
        Log(loops[0] == loops[1]);
        Log(loops[0].IsClosed);
        Log(Tried(() => RunFresh(Fails())));
        Log(Tried(() => RunFresh(Nested())));
    }
}
