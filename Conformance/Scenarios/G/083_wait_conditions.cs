namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 83: the first completion, the first failure (a cancellation is none), or all.</summary>
internal static partial class Item083
{
    public static void Run() => RunMain(Main());

    static string Names(IEnumerable<CoroTask> tasks) => Show(tasks.Select(task => task.Name).Order(StringComparer.Ordinal));

    [Coroutine]
    static async Coro Case(string name, ReturnWhen condition)
    {
        Log(name);
        CoroTask[] tasks =
        [
            Coro.CreateTask(ValueAfter(1, 1), name: "value"),
            Coro.CreateTask(ValueAfter(100, 2), name: "cancelled"),
            Coro.CreateTask(ErrorAfter(3, "x"), name: "error"),
            Coro.CreateTask(ValueAfter(4, 4), name: "late"),
        ];
        EventLoop.Current.CallLater(2, () => tasks[1].Cancel());
        var (done, pending) = await Coro.Wait(tasks, condition);
        Log($"done {Names(done)}, pending {Names(pending)}");
        await Coro.Wait(tasks);
    }

    [Coroutine]
    static async Coro Main()
    {
        await Case("first completed", ReturnWhen.FirstCompleted);
        await Case("first exception", ReturnWhen.FirstException);
        await Case("all completed", ReturnWhen.AllCompleted);
        var slow = Coro.CreateTask(ValueAfter(2, 1));
        var quick = Coro.CreateTask(ValueAfter(1, 1));
        var (done, pending) = await Coro.Wait(new[] { slow, quick }, ReturnWhen.FirstException);
        Log($"no failure: {done.Count} done, {pending.Count} pending");
    }
}
