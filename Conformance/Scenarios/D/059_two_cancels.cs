namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 59: two cancels before delivery raise once and count two; one after delivery raises again.</summary>
internal static partial class Item059
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Work()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Coro.Sleep(10);
                Log("slept");
            }
            catch (CoroCanceledException error)
            {
                Log($"cancelled: {error.Message}, {CoroTask.Current!.CancellationRequests}");
            }
        }

        return "end";
    }

    [Coroutine]
    static async Coro Waits(CoroFuture<int> future) => await future;

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        await Coro.Sleep(1);
        task.Cancel("first");
        task.Cancel("second");
        await Coro.Sleep(1);
        task.Cancel("third");
        Log(await Attempt(task));
        Log(task.CancellationRequests);
        var future = EventLoop.Current.CreateFuture<int>();
        var waiting = Coro.CreateTask(Waits(future));
        await Coro.Sleep(0);
        waiting.Cancel("fourth");
        waiting.Cancel("fifth");
        try
        {
            await waiting;
        }
        catch (CoroCanceledException error)
        {
            Log($"cancelled: {error.Message}");
        }
    }
}
