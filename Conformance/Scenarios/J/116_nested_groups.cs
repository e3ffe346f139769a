namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 116: an outer error cancels the inner block; an inner error gives a group inside a group.</summary>
internal static partial class Item116
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro OuterFails() =>
        await CoroTaskGroup.Run(async outer =>
        {
            _ = outer.CreateTask(ErrorAfter(1, "outer"));
            try
            {
                await CoroTaskGroup.Run(async inner =>
                {
                    _ = inner.CreateTask(Sleeper("inner"));
                    await Coro.Sleep(100);
                });
            }
            catch (CoroCanceledException)
            {
                Log("inner block cancelled");
                throw;
            }
        });

    [Coroutine]
    static async Coro InnerFails() =>
        await CoroTaskGroup.Run(async outer =>
        {
            _ = outer.CreateTask(Sleeper("outer"));
            await CoroTaskGroup.Run(async inner =>
            {
                _ = inner.CreateTask(ErrorAfter(1, "inner"));
                await Coro.Sleep(100);
            });
        });

    [Coroutine]
    static async Coro BothFail() =>
        await CoroTaskGroup.Run(async outer =>
        {
            _ = outer.CreateTask(ErrorAfter(1, "outer"));
            await CoroTaskGroup.Run(async inner =>
            {
                _ = inner.CreateTask(ErrorAfter(1, "inner"));
                await Coro.Sleep(100);
            });
        });

    [Coroutine]
    static async Coro Main()
    {
        foreach (var body in new[] { OuterFails(), InnerFails(), BothFail() })
        {
            Log(await Attempt(body));
            Log(CoroTask.Current!.CancellationRequests);
        }

        await Coro.Sleep(1);
        Log("end");
    }
}
