namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 55: a cancel is passed to the awaited task; the outer one resumes when that one ends, with what it gives.</summary>
internal static partial class Item055
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Inner(bool swallow)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            Log("inner cancelled");
            await Coro.Sleep(1);
            Log("inner cleaned up");
            if (!swallow) throw;
        }

        return "swallowed";
    }

    [Coroutine]
    static async Coro<string> Outer(CoroTask<string> task)
    {
        try
        {
            Log($"outer got {await task}");
        }
        catch (CoroCanceledException)
        {
            Log("outer cancelled");
            throw;
        }

        return "outer";
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var swallow in new[] { false, true })
        {
            var task = Coro.CreateTask(Inner(swallow));
            var waiting = Coro.CreateTask(Outer(task));
            await Coro.Sleep(1);
            waiting.Cancel();
            Log($"{Outcome(task)} {task.CancellationRequests}, {Outcome(waiting)} {waiting.CancellationRequests}");
            Log(await Attempt(waiting));
            Log($"{Outcome(task)}, {Outcome(waiting)}");
        }
    }
}
