namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 202: a cancellation enters at the innermost await of the generator; its finally blocks run, or it goes on with another item.</summary>
internal static partial class Item202
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<string> Inner()
    {
        try
        {
            yield return "first";
            await Coro.Sleep(10);
            yield return "never";
        }
        finally
        {
            Log("inner leaves");
            await Coro.Sleep(1);
            Log("inner left");
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<string> Outer()
    {
        var source = Inner().GetAsyncEnumerator();
        await using (source)
        {
            while (await Next(source)) yield return source.Current;
        }
    }

    // C# allows no yield in a try that has a catch.
    [Coroutine]
    static async Coro<bool> Next(IAsyncEnumerator<string> source)
    {
        try
        {
            return await source.MoveNextAsync();
        }
        catch (CoroCanceledException)
        {
            Log("outer sees it");
            throw;
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<string> Stubborn()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log("swallowed");
        }

        yield return "after all";
        await Coro.Sleep(1);
        yield return "last";
    }

    [Coroutine]
    static async Coro Consume(IAsyncEnumerable<string> source)
    {
        try
        {
            await foreach (var x in source) Log($"item {x}");
            Log("consumed");
        }
        catch (CoroCanceledException error)
        {
            Log($"consumer sees {error.Message}");
            throw;
        }
    }

    [Coroutine]
    static async Coro Canceled(IAsyncEnumerable<string> source, double after)
    {
        var task = Coro.CreateTask(Consume(source));
        await Coro.Sleep(after);
        task.Cancel("stop");
        await Coro.Wait([task]);
        Log(Outcome(task));
    }

    [Coroutine]
    static async Coro Main()
    {
        await Canceled(Inner(), 2);
        await Canceled(Outer(), 2);
        await Canceled(Stubborn(), 2);
        await Canceled(Stubborn(), 0);
    }
}
