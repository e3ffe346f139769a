namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 204: a generator that has returned, failed, was cancelled or closed gives no more items; one that never began runs nothing when it is closed.</summary>
internal static partial class Item204
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(bool fails)
    {
        Log("begins");
        try
        {
            yield return 1;
            await Coro.Sleep(1);
            if (fails) throw new ScenarioException("two");
            yield return 2;
        }
        finally
        {
            Log("leaves");
        }
    }

    [Coroutine]
    static async Coro<string> NextOf(IAsyncEnumerator<int> source) => await source.MoveNextAsync() ? Show(source.Current) : "no more";

    [Coroutine]
    static async Coro Main()
    {
        var source = Numbers(fails: false).GetAsyncEnumerator();
        for (var i = 0; i < 4; i++) Log(await Attempt(NextOf(source)));
        await source.DisposeAsync();
        source = Numbers(fails: true).GetAsyncEnumerator();
        for (var i = 0; i < 4; i++) Log(await Attempt(NextOf(source)));
        await source.DisposeAsync();
        Log("cold");
        source = Numbers(fails: false).GetAsyncEnumerator();
        await source.DisposeAsync();
        await source.DisposeAsync();
        Log(await Attempt(NextOf(source)));
        Log("closed");
        source = Numbers(fails: false).GetAsyncEnumerator();
        Log(await Attempt(NextOf(source)));
        await source.DisposeAsync();
        Log(await Attempt(NextOf(source)));
        Log("timed out");
        source = Numbers(fails: false).GetAsyncEnumerator();
        Log(await Attempt(NextOf(source)));
        Log(await Attempt(Coro.WaitFor(NextOf(source), 0.5)));
        Log(await Attempt(NextOf(source)));
    }
}
