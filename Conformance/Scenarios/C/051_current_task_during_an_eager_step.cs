namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 51: during an eager step the new task is the current one, and the old one is after it.</summary>
internal static partial class Item051
{
    public static void Run() => RunMain(Main());

    static string Seen()
    {
        var who = CoroTask.Current!.Name == "main" ? "main" : "eager";
        return $"{who} of {EventLoop.Current.AllTasks().Count}";
    }

    [Coroutine]
    static async Coro Work()
    {
        Log($"first step: {Seen()}");
        await Coro.Sleep(0);
        Log($"second step: {Seen()}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.EagerStart = true;
        CoroTask.Current!.Name = "main";
        var task = Coro.CreateTask(Work());
        Log($"main: {Seen()}");
        await task;
        Log($"main: {Seen()}");
    }
}
