namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 206: an error in a generator leaves through the generators that iterate it, each of which cleans up; contexts are those of the task.</summary>
internal static partial class Item206
{
    public static void Run() => RunMain(Main());

    static readonly AsyncLocal<string> Variable = new();

    [Coroutine]
    static async IAsyncEnumerable<int> Walk(int depth)
    {
        Log($"enters {depth}, variable {Variable.Value}");
        try
        {
            yield return depth;
            if (depth == 0)
            {
                Variable.Value = "innermost";
                await Coro.Sleep(1);
                throw new ScenarioException("bottom");
            }

            await foreach (var x in Walk(depth - 1)) yield return x;
        }
        finally
        {
            Log($"leaves {depth}, variable {Variable.Value}");
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    static async Coro Consume()
    {
        Variable.Value = "consumer";
        await foreach (var x in Walk(2)) Log($"item {x}, variable {Variable.Value}");
    }

    [Coroutine]
    static async Coro Stops()
    {
        Variable.Value = "stops";
        await foreach (var x in Walk(2))
        {
            Log($"item {x}");
            if (x == 0) break;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        Log(await Attempt(Consume()));
        Log(await Attempt(Stops()));
    }
}
