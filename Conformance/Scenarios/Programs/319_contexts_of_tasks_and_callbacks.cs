namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 319: context variables in tasks, groups, timeouts, callbacks, timers, threads and iterators.</summary>
internal static partial class Item319
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string?> Variable = new();

    static string Get() => Variable.Value ?? "default";

    static void Change(string name)
    {
        Log($"{name} sees {Get()}");
        Variable.Value = name;
    }

    static string GetAndChange(string name)
    {
        var value = Get();
        Variable.Value = name;
        return value;
    }

    [Coroutine]
    static async Coro<string> Changes(string name, double delay = 0)
    {
        Change(name);
        await Coro.Sleep(delay);
        Log($"{name} still sees {Get()}");
        return Get();
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        Variable.Value = "main";
        await Changes("awaited");
        var task = Coro.CreateTask(Changes("task", 1));
        Variable.Value = "after create";
        Log(await task);
        Log($"main {Get()}");
        Log(Show(await Coro.Gather(Changes("left", 1), Changes("right", 1))));
        Log($"main {Get()}");
        await Coro.WaitFor(Changes("wait_for"), 5);
        Log($"main {Get()}");
        await Coro.Timeout(5, async _ => { await Changes("timeout"); });
        Log($"main {Get()}");
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Changes("child", 1));
            Change("group body");
            _ = group.CreateTask(Changes("second child", 1));
        });
        Log($"main {Get()}");
        loop.CallSoon(() => Change("callback"));
        loop.CallLater(1, () => Change("timer"));
        await Coro.Sleep(2);
        Variable.Value = "before thread";
        Log(await Coro.ToThread(() => GetAndChange("thread")));
        Log($"main {Get()}");
        var future = loop.CreateFuture<int>();
        Variable.Value = "registers";
        future.AddDoneCallback(_ => Change("done callback"));
        Variable.Value = "sets";
        loop.CallSoon(() => future.SetResult(1));
        await future;
        await Coro.Sleep(0);
        Log($"main {Get()}");
        await Coro.Shield(Changes("shielded", 1));
        Log($"main {Get()}");
    }
}
