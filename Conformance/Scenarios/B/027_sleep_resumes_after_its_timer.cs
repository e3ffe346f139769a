namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 27: a sleep resumes one iteration after its timer; NaN is refused; a cancelled sleep drops its timer.</summary>
internal static partial class Item027
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Napper()
    {
        await Coro.Sleep(1);
        Log("napper");
    }

    [Coroutine]
    static async Coro SleepNotANumber() => await Coro.Sleep(double.NaN);

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var task = Coro.CreateTask(Napper());
        await Coro.Sleep(0);
        loop.CallLater(1, () => Log("timer after it"));
        loop.CallLater(1, () => loop.CallSoon(() => Log("queued by a timer after it")));
        await Coro.Sleep(1);
        Log("main");
        await task;
        var @long = Coro.CreateTask(Sleeper("long"));
        await Coro.Sleep(1);
        @long.Cancel();
        Log(await Attempt(@long));
        Log(await Attempt(SleepNotANumber()));
    }
}
