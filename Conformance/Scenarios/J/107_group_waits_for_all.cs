namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 107: leaving the block waits for every child, also for those that children add.</summary>
internal static partial class Item107
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Child(CoroTaskGroup group, string name, int depth)
    {
        Log($"{name} starts");
        await Coro.Sleep(1);
        if (depth > 0) _ = group.CreateTask(Child(group, $"{name}+", depth - 1));
        Log($"{name} ends");
        return name;
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask<string>? a = null, b = null;
        await CoroTaskGroup.Run(async group =>
        {
            a = group.CreateTask(Child(group, "a", 2));
            b = group.CreateTask(Child(group, "b", 0));
            Log("body ends");
        });
        Log($"{Outcome(a!)}, {Outcome(b!)}");
    }
}
