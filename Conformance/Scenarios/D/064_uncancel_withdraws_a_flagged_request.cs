namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 64: taking the last request back withdraws one that was only flagged, not one that cancelled the awaited.</summary>
internal static partial class Item064
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Work()
    {
        CoroTask.Current!.Cancel();
        Log(CoroTask.Current!.Uncancel());
        await Coro.Sleep(0);
        Log("not cancelled");
        return 1;
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Coro.CreateTask(Work())));
        var flagged = Coro.CreateTask(Sleeper("flagged", 1));
        flagged.Cancel();
        Log(flagged.Uncancel());
        Log(await Attempt(flagged));
        var waiting = Coro.CreateTask(Sleeper("waiting", 1));
        await Coro.Sleep(0);
        waiting.Cancel();
        Log(waiting.Uncancel());
        Log(await Attempt(waiting));
    }
}
