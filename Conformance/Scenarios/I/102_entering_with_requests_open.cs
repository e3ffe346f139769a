namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 102: a task that enters with requests open can still time out; what counts is the count on entry.</summary>
internal static partial class Item102
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Work()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log($"swallowed, {CoroTask.Current!.CancellationRequests}");
        }

        try
        {
            await Coro.Timeout(1, async _ => await Coro.Sleep(10));
        }
        catch (TimeoutException)
        {
            Log($"timed out, {CoroTask.Current!.CancellationRequests}");
        }

        return "end";
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        await Coro.Sleep(1);
        task.Cancel();
        Log(await Attempt(task));
    }
}
