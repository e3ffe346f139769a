namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 52: cancel files a request; the task is cancelled when its coroutine has ended so; a done task refuses.</summary>
internal static partial class Item052
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Sleeper("task"));
        await Coro.Sleep(1);
        Log(task.Cancel());
        Log($"{Outcome(task)} {task.CancellationRequests}");
        Log(await Attempt(task));
        Log($"{Outcome(task)} {task.CancellationRequests}");
        Log(task.Cancel());
        Log(task.CancellationRequests);
        var done = Coro.CreateTask(ValueAfter(0, 1));
        await done;
        Log(done.Cancel());
        Log($"{Outcome(done)} {done.CancellationRequests}");
    }
}
