namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 63: requests are counted; taking one back lowers the count, never below zero.</summary>
internal static partial class Item063
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Work()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await Coro.Sleep(10);
            }
            catch (CoroCanceledException)
            {
                Log("swallowed");
            }
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var task = Coro.CreateTask(Work());
        Log(task.Uncancel());
        await Coro.Sleep(1);
        task.Cancel();
        task.Cancel();
        Log(task.CancellationRequests);
        Log(task.Uncancel());
        Log(task.CancellationRequests);
        Log(task.Uncancel());
        Log(task.Uncancel());
        Log(await Attempt(task));
    }
}
