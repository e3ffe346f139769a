namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 110: an exception of the body cancels and awaits the children and is put in the group.</summary>
internal static partial class Item110
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro WithChildren() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Sleeper("a"));
            await Coro.Sleep(1);
            throw new ScenarioException("body");
        });

    [Coroutine]
    static async Coro Alone() => await CoroTaskGroup.Run(async _ => throw new ScenarioException("alone"));

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(WithChildren()));
        Log(await Attempt(Alone()));
    }
}
