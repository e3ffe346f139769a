namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 199: a pending task has a stack, a failed one the place of its failure, a finished or cancelled one nothing.</summary>
internal static partial class Item199
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Waits() => await Coro.Sleep(10);

    static string Described(CoroTask task) => task.GetStack().Count > 0 ? "stack" : "no stack";

    [Coroutine]
    static async Coro Main()
    {
        CoroTask pending = Coro.CreateTask(Waits()), value = Coro.CreateTask(ValueAfter(0, 1));
        CoroTask failed = Coro.CreateTask(ErrorAfter(0, "x")), cancelled = Coro.CreateTask(Waits());
        await Coro.Sleep(1);
        cancelled.Cancel();
        await Coro.Sleep(1);
        foreach (var task in new[] { pending, value, failed, cancelled }) Log($"{(task.IsCompleted ? Outcome(task) : "pending")}: {Described(task)}");
        pending.Cancel();
    }
}
