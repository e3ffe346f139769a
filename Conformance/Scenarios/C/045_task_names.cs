namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 45: a task has the name it was given, or one that is made up and unique.</summary>
internal static partial class Item045
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var named = Coro.CreateTask(ValueAfter(0, 1), name: "named");
        Log(named.Name);
        var (a, b) = (Coro.CreateTask(ValueAfter(0, 1)), Coro.CreateTask(ValueAfter(0, 1)));
        Log(a.Name.StartsWith("Task-", StringComparison.Ordinal));
        Log(a.Name != b.Name);
        a.Name = "renamed";
        Log(a.Name);
        await b;
        Log(named.Name);
    }
}
