namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 58: a coroutine that returns with an undelivered request ends cancelled, and its value is dropped.</summary>
internal static partial class Item058
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Work()
    {
        CoroTask.Current!.Cancel();
        Log("returns");
        return 5;
    }

    [Coroutine]
    static async Coro Fails()
    {
        CoroTask.Current!.Cancel();
        throw new ScenarioException("x");
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        Log(await Attempt(task));
        Log($"{Outcome(task)} {task.CancellationRequests}");
        Log(await Attempt(Coro.CreateTask(Fails())));
    }
}
