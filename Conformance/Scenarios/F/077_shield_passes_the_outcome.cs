namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 77: result and exception pass through a shield; a done inner is returned itself.</summary>
internal static partial class Item077
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Coro.Shield(ValueAfter(1, 5))));
        Log(await Attempt(Coro.Shield(ErrorAfter(1, "x"))));
        var task = Coro.CreateTask(ValueAfter(0, 1));
        Log(Coro.Shield(task) == task);
        await task;
        Log(Coro.Shield(task) == task);
    }
}
