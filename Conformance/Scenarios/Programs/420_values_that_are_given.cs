namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 420: the context= of callbacks, timers, done callbacks, tasks and the tasks of groups, and what callbacks are called with.</summary>
internal static partial class Item420
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    static ExecutionContext WithValue(string value)
    {
        ExecutionContext? context = null;
        ExecutionContext.Run(
            ExecutionContext.Capture()!,
            _ =>
            {
                Variable.Value = value;
                context = ExecutionContext.Capture();
            },
            null);
        return context!;
    }

    static void Seen(string name)
    {
        Log($"{name} {Variable.Value}");
        Variable.Value = $"changed by {name}";
    }

    [Coroutine]
    static async Coro Child(string name)
    {
        Seen(name);
        await Coro.Sleep(1);
        Log($"{name} later {Variable.Value}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture();
        Variable.Value = "main";
        loop.CallSoon(Seen, "callback", WithValue("a"));
        loop.CallSoon(Seen, "plain callback");
        loop.CallLater(1, Seen, "timer", WithValue("b"));
        loop.CallAt(loop.Time + TimeSpan.FromSeconds(1), Seen, "later timer", WithValue("c"));
        loop.CallSoonThreadSafe(Seen, "posted", WithValue("d"));
        future.AddDoneCallback(_ => Seen("done callback"), WithValue("e"));
        future.AddDoneCallback(_ => Seen("plain done callback"));
        future.SetResult();
        CoroTask[] tasks =
        [
            Coro.CreateTask(Child("task"), null, WithValue("f")),
            Coro.CreateTask(Child("plain task")),
            loop.CreateTask(Child("loop's task"), "named", WithValue("g")),
        ];
        Log(tasks[2].Name);
        await CoroTaskGroup.Run(static async group =>
        {
            _ = group.CreateTask(Child("group's task"), null, WithValue("h"));
            _ = group.CreateTask(Child("group's plain task"));
        });
        await Coro.Wait(tasks);
        var handle = loop.CallSoon(Seen, "never");
        handle.Cancel();
        await Coro.Sleep(1);
        Log($"main {Variable.Value}");
    }
}
