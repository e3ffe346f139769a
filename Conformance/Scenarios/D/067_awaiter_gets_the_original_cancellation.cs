namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 67: the awaiter of a cancelled task gets the exception object that ended it.</summary>
internal static partial class Item067
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(List<Exception> seen)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException error)
        {
            seen.Add(error);
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var seen = new List<Exception>();
        var task = Coro.CreateTask(Work(seen));
        await Coro.Sleep(1);
        task.Cancel();
        try
        {
            await task;
        }
        catch (CoroCanceledException error)
        {
            Log(error == seen[0]);
        }
    }
}
