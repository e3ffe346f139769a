namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 53: a task cancelled before its first step never runs its body; the last message counts.</summary>
internal static partial class Item053
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work()
    {
        try
        {
            Log("never");
        }
        finally
        {
            Log("never either");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        Log(task.Cancel("first"));
        Log(task.Cancel("last"));
        Log(Outcome(task));
        try
        {
            await task;
        }
        catch (CoroCanceledException error)
        {
            Log($"cancelled: {error.Message}");
        }

        Log(Outcome(task));
    }
}
