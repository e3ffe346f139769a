namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 71: with return_exceptions errors are values, and all children are waited for.</summary>
internal static partial class Item071
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        var outcomes = await Coro.GatherOutcomes(
            new[] { Failure(1, "x"), ValueAfter(3, 5), Failure(2, "y"), ValueAfter(0, 7) });
        Log(Show(outcomes.Select(outcome => outcome.IsSuccess ? (object)outcome.Value : outcome.Exception)));
    }

    [Coroutine]
    static async Coro<int> Failure(double delay, string text)
    {
        await Coro.Sleep(delay);
        throw new ScenarioException(text);
    }
}
