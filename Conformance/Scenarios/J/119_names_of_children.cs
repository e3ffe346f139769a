namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 119: a group passes names to its children, and needs a current task.</summary>
internal static partial class Item119
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Who() => Log(CoroTask.Current!.Name);

    static void Step() => Log(Tried(() => new CoroTaskGroup().CreateTask(Sleeper("never"))));

    [Coroutine]
    static async Coro Main()
    {
        await CoroTaskGroup.Run(async group => { _ = group.CreateTask(Who(), name: "child"); });
        EventLoop.Current.CallSoon(Step);
        await Coro.Sleep(0);
        await Coro.Sleep(0);
        Log("end");
    }
}
