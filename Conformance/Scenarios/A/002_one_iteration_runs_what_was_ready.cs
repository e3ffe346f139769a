namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 2: what an iteration queues waits for the next iteration.</summary>
internal static partial class Item002
{
    public static void Run() => RunMain(Main());

    static void Chain(EventLoop loop, string name, int depth)
    {
        Log($"{name}{depth}");
        if (depth < 3)
        {
            loop.CallSoon(() => Chain(loop, name, depth + 1));
            loop.CallSoon(() => Log($"  queued by {name}{depth}"));
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Chain(loop, "a", 0));
        loop.CallSoon(() => Chain(loop, "b", 0));
        for (var i = 0; i < 5; i++)
        {
            Log($"main {i}");
            await Coro.Sleep(0);
        }
    }
}
