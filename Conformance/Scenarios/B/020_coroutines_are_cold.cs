namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 20: a coroutine runs nothing until it is awaited or its task makes the first step.</summary>
internal static partial class Item020
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(string name) => Log($"{name} runs");

    [Coroutine]
    static async Coro Main()
    {
        var awaited = Work("awaited");
        var tasked = Work("tasked");
        Log("both created");
        var task = Coro.CreateTask(tasked);
        Log("task created");
        await awaited;
        Log("awaited is done");
        await task;
        Log("task is done");
    }
}
