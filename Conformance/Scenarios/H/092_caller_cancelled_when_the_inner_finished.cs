namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 92: if the caller is cancelled in the iteration in which the inner finished, the cancellation wins.</summary>
internal static partial class Item092
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Calls(CoroFuture<int> inner) => await Coro.WaitFor(inner, 50);

    [Coroutine]
    static async Coro Main()
    {
        var inner = EventLoop.Current.CreateFuture<int>();
        var caller = Coro.CreateTask(Calls(inner));
        await Coro.Sleep(1);
        inner.SetResult(5);
        caller.Cancel();
        Log(await Attempt(caller));
        Log(Outcome(inner));
    }
}
