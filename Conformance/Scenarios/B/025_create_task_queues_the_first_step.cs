namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 25: create_task queues the first step and runs nothing; the order with call_soon is kept.</summary>
internal static partial class Item025
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(string name) => Log(name);

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Log("before"));
        var a = Coro.CreateTask(Work("a"));
        loop.CallSoon(() => Log("between"));
        var b = Coro.CreateTask(Work("b"));
        loop.CallSoon(() => Log("after"));
        Log("created");
        await b;
        Log($"main, a {Outcome(a)}");
    }
}
