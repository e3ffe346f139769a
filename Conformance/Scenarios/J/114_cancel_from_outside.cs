namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 114: a cancel from outside cancels and awaits the children and leaves as it came; further ones do not cut that.</summary>
internal static partial class Item114
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro CleansUp(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(3);
            Log($"{name} cleaned up");
        }
    }

    [Coroutine]
    static async Coro InTheBody() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(CleansUp("a"));
            await Coro.Sleep(100);
        });

    [Coroutine]
    static async Coro AtTheExit() => await CoroTaskGroup.Run(async group => { _ = group.CreateTask(CleansUp("b")); });

    [Coroutine]
    static async Coro Main()
    {
        foreach (var body in new[] { InTheBody(), AtTheExit() })
        {
            var task = Coro.CreateTask(body);
            await Coro.Sleep(1);
            task.Cancel("outside");
            try
            {
                await task;
            }
            catch (CoroCanceledException error)
            {
                Log($"cancelled: {error.Message}");
            }

            Log(task.CancellationRequests);
        }

        var twice = Coro.CreateTask(AtTheExit());
        await Coro.Sleep(1);
        twice.Cancel();
        await Coro.Sleep(1);
        twice.Cancel();
        Log(await Attempt(twice));
    }
}
