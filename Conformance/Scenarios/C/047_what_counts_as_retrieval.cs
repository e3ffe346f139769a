namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 47: gather looks at the exceptions of all its children, wait at none.</summary>
internal static partial class Item047
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro GatherAll()
    {
        await Coro.GatherOutcomes(ErrorAfter(0, "gathered 1"), ErrorAfter(0, "gathered 2"));
        try
        {
            await Coro.Gather(ErrorAfter(0, "first"), ErrorAfter(1, "second"));
        }
        catch (ScenarioException)
        {
        }

        await Coro.Sleep(2);
    }

    [Coroutine]
    static async Coro WaitAll() => await Coro.Wait([Coro.CreateTask(ErrorAfter(0, "waited for"))]);

    [Coroutine]
    static async Coro Pause()
    {
        for (var i = 0; i < 4; i++) await Coro.Sleep(0);
    }

    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        loop.ExceptionHandler = (_, context) => Log($"{context.Message}: {Describe(context.Exception)}");
        await Coro.CreateTask(GatherAll());
        Collect();
        await Pause();
        Log("gathered");
        await Coro.CreateTask(WaitAll());
        Collect();
        await Pause();
        Log("waited");
    }
}
