namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 342: pipelines of async iterators that are cancelled, timed out and left, in their items, in their bodies and while they clean up.</summary>
internal static partial class Item342
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Clean(string name, double seconds = 1)
    {
        Log($"{name} cleans");
        await Coro.Sleep(seconds);
        Log($"{name} is clean");
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Numbers(string name, double delay = 1)
    {
        var i = 0;
        try
        {
            while (true)
            {
                await Coro.Sleep(delay);
                i++;
                yield return i;
            }
        }
        finally
        {
            await Clean(name);
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Doubled(IAsyncEnumerable<int> source, string name)
    {
        await using var items = source.GetAsyncEnumerator();
        try
        {
            while (await items.MoveNextAsync())
            {
                yield return items.Current * 2;
                Log($"{name} goes on after {items.Current}");
            }
        }
        finally
        {
            await Clean(name, 0.5);
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> FailsAt(IAsyncEnumerable<int> source, int at)
    {
        await foreach (var x in source)
        {
            if (x == at) throw new ScenarioException($"at {at}");
            yield return x;
        }
    }

    [Coroutine]
    static async Coro<int> Consume(IAsyncEnumerable<int> source, double rest = 0, int? leave = null)
    {
        var total = 0;
        await foreach (var x in source)
        {
            Log($"got {x}");
            total += x;
            if (x == leave) break;
            try
            {
                await Coro.Sleep(rest);
            }
            finally
            {
                Log($"rested after {x}");
            }
        }

        return total;
    }

    static IAsyncEnumerable<int> Pipeline() => Doubled(Doubled(Numbers("numbers"), "inner"), "outer");

    [Coroutine]
    static async Coro Cancelled(double after, double? again, double rest)
    {
        var task = Coro.CreateTask(Consume(Pipeline(), rest));
        await Coro.Sleep(after);
        Log(task.Cancel("stop"));
        if (again is { } seconds)
        {
            await Coro.Sleep(seconds);
            Log(task.Cancel("again"));
        }

        Log(await Attempt(task));
        Log($"requests {task.CancellationRequests}");
    }

    [Coroutine]
    static async Coro Limited(double seconds, double rest)
    {
        try
        {
            await Coro.Timeout(seconds, async _ => { await Consume(Pipeline(), rest); });
        }
        catch (TimeoutException)
        {
            Log($"timed out, requests {CoroTask.Current!.CancellationRequests}");
        }
    }

    [Coroutine]
    static async Coro<object> Next(IAsyncEnumerator<int> items) => await items.MoveNextAsync() ? items.Current : "ended";

    [Coroutine]
    static async Coro Shared()
    {
        await using var items = Numbers("shared").GetAsyncEnumerator();
        while (await items.MoveNextAsync())
        {
            Log($"first {items.Current}");
            break;
        }

        Log(await Attempt(Coro.WaitFor(Next(items), 0.5)));
        Log(await Attempt(Next(items)));
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var (after, again, rest) in new (double, double?, double)[] { (1.5, null, 0), (1.5, 0.25, 0), (1.5, null, 3), (1.5, 0.75, 3), (2.5, 1.75, 0) })
        {
            Log($"cancelled {after} {(again is null ? "None" : again)} {rest}");
            await Cancelled(after, again, rest);
        }

        foreach (var (seconds, rest) in new (double, double)[] { (2.5, 0), (2, 0), (3, 5) })
        {
            Log($"limited {seconds}");
            await Limited(seconds, rest);
        }

        Log(await Attempt(Consume(Pipeline(), leave: 8)));
        Log(await Attempt(Consume(FailsAt(Doubled(Numbers("n"), "d"), 4))));
        Log(await Attempt(Coro.Gather(Consume(FailsAt(Numbers("a"), 2)), Consume(Numbers("b"), leave: 3))));
        await Coro.Sleep(10);
        await Shared();
        var tasks = new List<CoroTask>();
        await CoroTaskGroup.Run(async group =>
        {
            foreach (var i in new[] { 1, 2 }) tasks.Add(group.CreateTask(Consume(Numbers($"g{i}", i), leave: 2)));
            await Coro.Completed;
        });
        Log(string.Join(", ", tasks.Select(Outcome)));
    }
}
