namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 205: tasks may take items of one generator in turns; while one waits for an item, the others are refused.</summary>
internal static partial class Item205
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers()
    {
        for (var i = 0; i < 6; i++)
        {
            await Coro.Sleep(1);
            Log($"gives {i}");
            yield return i;
        }
    }

    [Coroutine]
    static async Coro<int> NextOf(IAsyncEnumerator<int> source)
    {
        await source.MoveNextAsync();
        return source.Current;
    }

    [Coroutine]
    static async Coro Takes(string name, IAsyncEnumerator<int> source, CoroLock gate, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using (await gate.Acquire())
            {
                await source.MoveNextAsync();
                Log($"{name} takes {source.Current}");
            }
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var source = Numbers().GetAsyncEnumerator();
        var gate = new CoroLock();
        await Coro.Gather(Takes("a", source, gate, 2), Takes("b", source, gate, 2));
        var first = Coro.CreateTask(NextOf(source));
        await Coro.Yield();
        Log(await Attempt(NextOf(source)));
        Log(await Attempt(first));
        first = Coro.CreateTask(NextOf(source));
        await Coro.Yield();
        first.Cancel();
        Log(await Attempt(first));
        Log(await source.MoveNextAsync() ? "more" : "no more");
    }
}
