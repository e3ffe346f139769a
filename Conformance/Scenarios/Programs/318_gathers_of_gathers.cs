namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 318: gathers with and without exceptions that are nested, share children, and are cancelled while children resist.</summary>
internal static partial class Item318
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<object?> Resisting(string name, object result)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} resists");
            await Coro.Sleep(1);
        }

        return result;
    }

    [Coroutine]
    static async Coro<object?> ErrorBehind(double delay, string text)
    {
        await ErrorAfter(delay, text);
        return null;
    }

    [Coroutine]
    static async Coro<object?> SleeperOf(string name)
    {
        await Sleeper(name);
        return null;
    }

    static string Told<T>(Outcome<T>[] outcomes) => Show(outcomes.Select(it => it.IsSuccess ? (object?)it.Value : it.Exception));

    static string Told<T>(CoroTask<Outcome<T>[]> task) => task is { IsCanceled: false, Exception: null } ? $"result {Told(task.Result)}" : Outcome(task);

    [Coroutine]
    static async Coro<object?> Of<T>(CoroTask<T> task) => (object?)await task is Outcome<object?>[] outcomes ? Told(outcomes) : Show(task.Result);

    [Coroutine]
    static async Coro Main()
    {
        var shared = Coro.CreateTask(ValueAfter<object?>(3, "shared"));
        var first = Coro.GatherOutcomes(new[] { shared, Coro.CreateTask(ErrorBehind(1, "x")) });
        var second = Coro.Gather(new[] { shared, Coro.CreateTask(ErrorBehind(2, "y")) });
        var both = Coro.GatherOutcomes(new[] { Coro.CreateTask(Of(first)), Coro.CreateTask(Of(second)), shared });
        Log(Told(await both));
        Log($"{Told(first)}, {Outcome(second)}");
        var children = new[] { Coro.CreateTask(Resisting("a", 1)), Coro.CreateTask(SleeperOf("b")), Coro.CreateTask(ValueAfter<object?>(1, "c")) };
        var outcomes = Coro.GatherOutcomes(children);
        outcomes.AddDoneCallback(future => Log($"callback {Outcome(future)}"));
        await Coro.Sleep(2);
        Log(outcomes.Cancel());
        Log(outcomes.Cancel());
        Log($"{outcomes.IsCompleted} {outcomes.IsCanceled}");
        Log(await Attempt(outcomes));
        Log(Show(children.Select(Outcome)));
        children = [Coro.CreateTask(Resisting("a", 1)), Coro.CreateTask(SleeperOf("b"))];
        var outer = Coro.Gather(Coro.Gather(children), Coro.CreateTask(ValueAfter<object?>(1, "d")));
        await Coro.Sleep(2);
        outer.Cancel();
        Log(await Attempt(outer));
        Log(Show(children.Select(Outcome)));
        await Coro.Sleep(2);
        Log(Show(children.Select(Outcome)));
        var child = Coro.CreateTask(SleeperOf("c"));
        outcomes = Coro.GatherOutcomes(new[] { child, Coro.CreateTask(ValueAfter<object?>(1, "e")) });
        await Coro.Sleep(0);
        child.Cancel();
        Log(Told(await outcomes));
        Log(Show(await Coro.Gather(Enumerable.Range(0, 7).Select(i => ValueAfter(i % 3, i)))));
    }
}
