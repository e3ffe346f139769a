namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 90: an inner that swallows the cancellation gives its value, one that fails its exception.</summary>
internal static partial class Item090
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Swallows()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            await Coro.Sleep(1);
        }

        return "swallowed";
    }

    [Coroutine]
    static async Coro Fails()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            throw new ScenarioException("instead");
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Coro.WaitFor(Swallows(), 1)));
        Log(await Attempt(Coro.WaitFor(Coro.CreateTask(Swallows()), 1)));
        Log(await Attempt(Coro.WaitFor(Fails(), 1)));
        Log(await Attempt(Coro.WaitFor(Coro.CreateTask(Fails()), 1)));
        Log(CoroTask.Current!.CancellationRequests);
    }
}
