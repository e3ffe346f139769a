namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 87: with a timeout of zero a done future gives its outcome; a coroutine never starts.</summary>
internal static partial class Item087
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work() => Log("never");

    [Coroutine]
    static async Coro Main()
    {
        var (future, failed) = (EventLoop.Current.CreateFuture<int>(), EventLoop.Current.CreateFuture<int>());
        future.SetResult(1);
        failed.SetException(new ScenarioException("x"));
        Log(await Attempt(Coro.WaitFor(future, 0)));
        Log(await Attempt(Coro.WaitFor(failed, -1)));
        Log(await Attempt(Coro.WaitFor(Work(), 0)));
        Log(await Attempt(Coro.WaitFor(Work(), -1)));
    }
}
