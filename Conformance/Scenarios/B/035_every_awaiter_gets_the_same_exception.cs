namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 35: every awaiter of a failed future gets the same exception object.</summary>
internal static partial class Item035
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Catcher(CoroFuture<int> future, List<Exception> caught)
    {
        try
        {
            await future;
        }
        catch (ScenarioException error)
        {
            caught.Add(error);
            Log(Describe(error));
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        var caught = new List<Exception>();
        var tasks = Enumerable.Range(0, 3).Select(_ => Coro.CreateTask(Catcher(future, caught))).ToArray();
        await Coro.Sleep(1);
        var error = new ScenarioException("shared");
        future.SetException(error);
        foreach (var task in tasks) await task;
        await Catcher(future, caught);
        Log(caught.All(one => one == error));
        Log(future.Exception == error);
    }
}
