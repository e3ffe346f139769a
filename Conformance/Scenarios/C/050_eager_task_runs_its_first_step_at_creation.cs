namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 50: an eager task runs its first step when it is created; its done callbacks are queued all the same.</summary>
internal static partial class Item050
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> NeverSuspends()
    {
        Log("short runs");
        return 1;
    }

    [Coroutine]
    static async Coro<int> Suspends()
    {
        Log("long starts");
        await Coro.Sleep(0);
        Log("long ends");
        return 2;
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.EagerStart = true;
        Log("before");
        var @short = Coro.CreateTask(NeverSuspends());
        @short.AddDoneCallback(_ => Log("short is done"));
        Log(Outcome(@short));
        var @long = Coro.CreateTask(Suspends());
        Log(Outcome(@long));
        Log(await @long);
    }
}
