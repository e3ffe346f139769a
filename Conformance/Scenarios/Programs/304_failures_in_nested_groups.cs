namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 304: groups in groups: children that fail while they are cancelled, at the same time, and behind their siblings.</summary>
internal static partial class Item304
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Stubborn(string name, double delay)
    {
        try
        {
            await Coro.Sleep(delay);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} hears of it");
            await Coro.Sleep(1);
            throw new ScenarioException(name);
        }
    }

    [Coroutine]
    static async Coro Inner(string name)
    {
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Stubborn($"{name}.a", 10));
                _ = group.CreateTask(ErrorAfter(2, $"{name}.b"));
                _ = group.CreateTask(Sleeper($"{name}.c"));
                await Coro.Sleep(5);
                Log("not reached");
            });
        }
        finally
        {
            Log($"{name} leaves");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        CoroTask? left = null, right = null, late = null;
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                left = group.CreateTask(Inner("left"), name: "left");
                right = group.CreateTask(Inner("right"), name: "right");
                late = group.CreateTask(Stubborn("late", 100));
                Log("body ends");
            });
        }
        catch (AggregateException errors)
        {
            Log(Describe(errors));
        }

        Log($"{Outcome(left!)} {Outcome(right!)} {Outcome(late!)}");
        Log(CoroTask.Current!.CancellationRequests);

        try
        {
            await CoroTaskGroup.Run(async outer =>
            {
                await CoroTaskGroup.Run(async nested =>
                {
                    _ = nested.CreateTask(Stubborn("nested", 100));
                    _ = outer.CreateTask(ErrorAfter(1, "outer child"));
                    throw new ScenarioException("body");
                });
            });
        }
        catch (AggregateException errors)
        {
            Log(Describe(errors));
        }

        Log(CoroTask.Current!.CancellationRequests);
        await Coro.Sleep(5);
    }
}
