namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 37: all_tasks has the tasks of the loop that are not done, the current one included.</summary>
internal static partial class Item037
{
    public static void Run() => RunMain(Main());

    static string Names() => Show(EventLoop.Current.AllTasks().Select(task => task.Name).Order(StringComparer.Ordinal));

    [Coroutine]
    static async Coro Main()
    {
        CoroTask.Current!.Name = "main";
        Log(Names());
        var a = Coro.CreateTask(ValueAfter(1, 1), name: "a");
        var b = Coro.CreateTask(ValueAfter(2, 2), name: "b");
        Log(Names());
        await a;
        Log(Names());
        b.Cancel();
        Log(Names());
        await Attempt(b);
        Log(Names());
    }
}
