namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 81: wait refuses an empty set; a task given twice counts once.</summary>
internal static partial class Item081
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> WaitForNothing()
    {
        try
        {
            await Coro.Wait(Array.Empty<CoroTask>());
            return "done";
        }
        catch (ArgumentException)
        {
            return "BadArgument";
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await WaitForNothing());
        var task = Coro.CreateTask(ValueAfter(1, 1));
        var (done, pending) = await Coro.Wait(new CoroTask[] { task, task });
        Log($"{done.Count} done, {pending.Count} pending");
    }
}
