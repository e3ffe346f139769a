namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 57: a task that cancels itself feels it at its next suspension, not at an await of what is done.</summary>
internal static partial class Item057
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work(CoroFuture<string> done, CoroFuture<string> pending)
    {
        CoroTask.Current!.Cancel();
        Log(await done);
        try
        {
            await pending;
        }
        catch (CoroCanceledException)
        {
            Log($"cancelled, awaited is {Outcome(pending)}");
            throw;
        }
    }

    [Coroutine]
    static async Coro<int> Sleeps()
    {
        CoroTask.Current!.Cancel();
        try
        {
            await Coro.Sleep(0);
        }
        catch (CoroCanceledException)
        {
            Log("cancelled in sleep");
        }

        await Coro.Sleep(0);
        Log("goes on");
        return 3;
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var (done, pending) = (loop.CreateFuture<string>(), loop.CreateFuture<string>());
        done.SetResult("done");
        Log(await Attempt(Coro.CreateTask(Work(done, pending))));
        Log(await Attempt(Coro.CreateTask(Sleeps())));
    }
}
