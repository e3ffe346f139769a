namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 85: as_completed gives the tasks themselves in order of completion; a timeout spares the rest.</summary>
internal static partial class Item085
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var tasks = new[] { 3, 1, 2 }.Select(delay => Coro.CreateTask(ValueAfter(delay, delay))).ToArray();
        await foreach (var task in Coro.AsCompleted(new[] { tasks[0], tasks[1], tasks[2], tasks[1] }))
            Log($"{task.Result} {tasks.Contains(task)}");
        CoroTask quick = Coro.CreateTask(ValueAfter(1, 1)), slow = Coro.CreateTask(Sleeper("slow", 5));
        try
        {
            await foreach (var task in Coro.AsCompleted(new[] { slow, quick }, 2)) Log(Outcome(task));
        }
        catch (TimeoutException)
        {
            Log("timed out");
        }

        Log(Outcome(slow));
        await slow;
    }
}
