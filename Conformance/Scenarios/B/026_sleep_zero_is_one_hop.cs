namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 26: sleeping zero or a negative time is one hop and gives the result; tasks doing it take turns.</summary>
internal static partial class Item026
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Worker(string name, double delay)
    {
        for (var i = 0; i < 3; i++)
        {
            Log($"{name} {i}");
            await Coro.Sleep(delay);
        }

        Log($"{name} ends");
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask[] tasks = [Coro.CreateTask(Worker("a", 0)), Coro.CreateTask(Worker("b", -1)), Coro.CreateTask(Worker("c", 0))];
        Log(await Coro.Sleep(0, "result"));
        Log(await Coro.Sleep(-5, 7));
        foreach (var task in tasks) await task;
    }
}
