namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 184: a task runs in a copy of the context of its creation; its changes stay inside and last across steps.</summary>
internal static partial class Item184
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    [Coroutine]
    static async Coro Child()
    {
        Log($"child {Variable.Value}");
        Variable.Value = "child";
        await Coro.Sleep(1);
        Log($"child {Variable.Value}");
    }

    [Coroutine]
    static async Coro Main()
    {
        Variable.Value = "before";
        var task = Coro.CreateTask(Child());
        Variable.Value = "after";
        await task;
        Log($"main {Variable.Value}");
    }
}
