namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 1: the ready queue is first in, first out, whatever queued the entries.</summary>
internal static partial class Item001
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Step(string name) => Log($"task {name}");

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.CallSoon(() => Log("callback 1"));
        var first = Coro.CreateTask(Step("a"));
        loop.CallSoonThreadSafe(() => Log("callback 2"));
        var future = loop.CreateFuture();
        future.AddDoneCallback(_ => Log("done callback"));
        future.SetResult();
        loop.CallSoon(() => Log("callback 3"));
        var second = Coro.CreateTask(Step("b"));
        await Coro.Sleep(0);
        Log($"main: {Outcome(first)}, {Outcome(second)}");
    }
}
