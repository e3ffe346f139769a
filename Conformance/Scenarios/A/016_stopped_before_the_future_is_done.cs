namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 16: a loop stopped before the future is done makes run_until_complete fail; the task can be run again.</summary>
internal static partial class Item016
{
    [Coroutine]
    static async Coro<int> Work(EventLoop loop)
    {
        Log("work starts");
        loop.Stop();
        await Coro.Sleep(1);
        Log("work ends");
        return 3;
    }

    public static void Run()
    {
        var loop = TheLoop();
        var task = loop.CreateTask(Work(loop));
        Log(Tried(() => loop.RunUntilComplete(task)));
        Log(Outcome(task));
        Log(Tried(() => loop.RunUntilComplete(task)));
    }
}
