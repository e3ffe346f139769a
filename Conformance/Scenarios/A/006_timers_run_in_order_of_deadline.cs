namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 6: timers run in order of deadline; equal deadlines first come, first served.</summary>
internal static partial class Item006
{
    public static void Run() => RunMain(Main());

    static void Add(EventLoop loop, double delay, string name) => loop.CallLater(delay, () => Log(name));

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        for (var i = 0; i < 12; i++) Add(loop, 2, $"two {i}");
        Add(loop, 1, "one");
        for (var i = 0; i < 3; i++) Add(loop, 3 - i, $"three minus {i}");
        loop.CallAt(loop.Time + TimeSpan.FromSeconds(2), () => Log("call_at two"));
        await Coro.Sleep(4);
        Log("main");
    }
}
