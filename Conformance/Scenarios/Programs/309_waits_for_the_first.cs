namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 309: waits until the first ends or fails, with tasks that are cancelled meanwhile, and their leftovers.</summary>
internal static partial class Item309
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<IReadOnlyList<CoroTask>> Report(IEnumerable<CoroTask> tasks, double? timeout, ReturnWhen until)
    {
        var (done, pending) = await Coro.Wait(tasks, timeout, until);
        Log($"done {Show(done.Select(task => task.Name).Order(StringComparer.Ordinal))}, pending {Show(pending.Select(task => task.Name).Order(StringComparer.Ordinal))}");
        return pending;
    }

    [Coroutine]
    static async Coro Stop(CoroTask[] tasks)
    {
        foreach (var task in tasks) task.Cancel();
        Log(Show(tasks.Select(Outcome)));
        await Coro.GatherOutcomes(tasks);
        Log(Show(tasks.Select(Outcome)));
    }

    static CoroTask[] Make() =>
    [
        _ = Coro.CreateTask(ValueAfter(1, 1), name: "one"),
        _ = Coro.CreateTask(Sleeper("two", 5), name: "two"),
        _ = Coro.CreateTask(ErrorAfter(3, "x"), name: "three"),
        _ = Coro.CreateTask(Sleeper("four", 9), name: "four"),
    ];

    [Coroutine]
    static async Coro Main()
    {
        CoroTask[] tasks;
        foreach (var until in new[] { ReturnWhen.FirstCompleted, ReturnWhen.FirstException, ReturnWhen.AllCompleted })
        {
            foreach (var timeout in new double?[] { 0, 2, 4, null })
            {
                Log($"timeout {Show(timeout)}");
                tasks = Make();
                var second = tasks[1];
                EventLoop.Current.CallLater(2, () => second.Cancel());
                await Report(tasks, timeout, until);
                await Stop(tasks);
            }
        }

        tasks = Make();
        var waiting = Coro.CreateTask(Report(tasks, null, ReturnWhen.AllCompleted));
        await Coro.Sleep(2);
        waiting.Cancel();
        Log(await Attempt(waiting));
        Log(Show(tasks.Select(Outcome)));
        IReadOnlyList<CoroTask> pending = tasks;
        while (pending.Count > 0) pending = await Report(pending, null, ReturnWhen.FirstCompleted);
    }
}
