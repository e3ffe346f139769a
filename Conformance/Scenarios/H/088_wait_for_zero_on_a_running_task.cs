namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 88: with a timeout of zero a running task is cancelled and waited for; how it ends decides.</summary>
internal static partial class Item088
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> EndsWith(string how)
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            await Coro.Sleep(1);
            Log("cleaned up");
            if (how == "error") throw new ScenarioException("x");
            if (how == "cancelled") throw;
        }

        return 5;
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var how in new[] { "cancelled", "value", "error" })
        {
            var task = Coro.CreateTask(EndsWith(how));
            await Coro.Sleep(1);
            Log(await Attempt(Coro.WaitFor(task, 0)));
            Log(Outcome(task));
        }
    }
}
