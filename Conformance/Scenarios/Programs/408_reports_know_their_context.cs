namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 408: the exception handler runs in the context of the task or callback that the report is about, as that was changed last.</summary>
internal static partial class Item408
{
    static readonly AsyncLocal<string?> Variable = new();

    static string Value => Variable.Value ?? "default";

    static void Report(EventLoop loop, LoopExceptionContext context)
    {
        Log($"{Describe(context.Exception)}: {Value}");
        Variable.Value = "changed by the handler";
    }

    static void ChangesAndFails(string name)
    {
        Variable.Value = name;
        throw new ScenarioException(name);
    }

    [Coroutine]
    static async Coro FailsAtTheEnd(string name)
    {
        Variable.Value = name;
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            ChangesAndFails(name, $"{name}, later");
        }
    }

    static void ChangesAndFails(string name, string value)
    {
        Variable.Value = value;
        throw new ScenarioException(name);
    }

    [Coroutine]
    static async Coro Changes(string name)
    {
        Variable.Value = name;
        await Coro.Sleep(1);
        Variable.Value = $"{name}, later";
    }

    [Coroutine]
    static async Coro<string> Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = Report;
        Variable.Value = "main";
        loop.CallSoon(() => ChangesAndFails("callback"));
        loop.CallLater(1, () => ChangesAndFails("timer"));
        var future = loop.CreateFuture();
        future.AddDoneCallback(_ => ChangesAndFails("done callback"));
        future.SetResult();
        await Coro.Sleep(2);

        var task = Coro.CreateTask(Changes("task"));
        await Coro.Sleep(0);
        loop.CallExceptionHandler(new LoopExceptionContext("by hand") { Task = task });
        await task;
        loop.CallExceptionHandler(new LoopExceptionContext("by hand") { Task = task });
        Log(Value);
        loop.CallExceptionHandler(new LoopExceptionContext("by hand"));
        Log(Value);
        foreach (var name in new[] { "a", "b" }) _ = Coro.CreateTask(FailsAtTheEnd(name));
        await Coro.Sleep(0);
        return await ValueAfter(1, "end");
    }

    static string RunFresh()
    {
        using var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = NewLoop, HandlesInterrupt = false });
        return runner.Run(Main());
    }

    public static void Run()
    {
        Log(Tried(RunFresh));
        Log(Value);
    }
}
