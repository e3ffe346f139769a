namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 74: a cancelled gather raises even with return_exceptions and children that swallow the cancellation.</summary>
internal static partial class Item074
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Swallows(int value)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log($"{value} swallowed");
        }

        return value;
    }

    [Coroutine]
    static async Coro Main()
    {
        var (a, b) = (Coro.CreateTask(Swallows(1)), Coro.CreateTask(Swallows(2)));
        var outer = Coro.GatherOutcomes(a, b);
        await Coro.Sleep(1);
        Log(outer.Cancel());
        Log(await Attempt(outer));
        Log($"{Outcome(a)}, {Outcome(b)}");
        var plain = Coro.Gather(Swallows(3), Swallows(4));
        await Coro.Sleep(1);
        plain.Cancel();
        Log(await Attempt(plain));
    }
}
