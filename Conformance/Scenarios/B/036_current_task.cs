namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 36: the current task is set during its steps and absent in plain callbacks.</summary>
internal static partial class Item036
{
    public static void Run() => RunMain(Main());

    static string Name() => CoroTask.Current?.Name ?? "none";

    [Coroutine]
    static async Coro Work()
    {
        Log($"step 1 {Name()}");
        await Coro.Sleep(0);
        Log($"step 2 {Name()}");
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask.Current!.Name = "main";
        CoroTask[] tasks = [Coro.CreateTask(Work(), name: "a"), Coro.CreateTask(Work(), name: "b")];
        EventLoop.Current.CallSoon(() => Log($"callback {Name()}"));
        tasks[0].AddDoneCallback(_ => Log($"done callback {Name()}"));
        await Coro.Sleep(0);
        Log($"main {Name()}");
        foreach (var task in tasks) await task;
        Log($"main {Name()}");
    }
}
