namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 407: iterators whose clean-up awaits tasks, fails or is left half-way, and that are read in their own clean-up or listed while they wait.</summary>
internal static partial class Item407
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async IAsyncEnumerable<int> AwaitsItsTask(bool fails)
    {
        var task = Coro.CreateTask(fails ? ErrorAfter(2, "task") : Coro.Sleep(2));
        try
        {
            yield return 1;
            Log("never");
        }
        finally
        {
            try
            {
                await task;
                Log("its task is done");
            }
            catch (ScenarioException error)
            {
                Log($"its task failed: {error.Message}");
            }
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> CleansUpAndFails(string name)
    {
        try
        {
            yield return 1;
            await Coro.Sleep(1);
            yield return 2;
        }
        finally
        {
            await Coro.Sleep(1);
            Log($"{name} fails");
            Fail(name);
        }
    }

    static void Fail(string text) => throw new ScenarioException(text);

    [Coroutine]
    static async Coro<int> TakesOne(IAsyncEnumerable<int> source)
    {
        await foreach (var item in source) return item;
        return -1;
    }

    [Coroutine]
    static async Coro<int> TakesAll(IAsyncEnumerable<int> source)
    {
        var total = 0;
        await foreach (var item in source) total += item;
        return total;
    }

    [Coroutine]
    static async Coro<int> FailsInTheBody(IAsyncEnumerable<int> source)
    {
        await foreach (var item in source) Fail($"body at {item}");
        return -1;
    }

    [Coroutine]
    static async IAsyncEnumerable<int> WaitsForItsFirst(string name)
    {
        try
        {
            await Coro.Sleep(5);
            yield return 1;
        }
        finally
        {
            await Coro.Sleep(0);
            Log($"{name} is closed");
        }
    }

    [Coroutine]
    static async Coro FirstNeverComes()
    {
        CoroTask[] tasks = [Coro.CreateTask(TakesAll(WaitsForItsFirst("a"))), Coro.CreateTask(TakesAll(WaitsForItsFirst("b")))];
        await Coro.Sleep(1);
        Log($"{EventLoop.Current.AllTasks().Count} tasks, {tasks[0].GetStack().Count > 0}");
        foreach (var task in tasks) task.Cancel();
        await Coro.Wait(tasks);
        Log(string.Join(", ", tasks.Select(Outcome)));
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Counts()
    {
        for (var i = 0; i < 4; i++)
        {
            await Coro.Sleep(1);
            yield return i;
        }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> HandsOn(IAsyncEnumerator<int> source)
    {
        try
        {
            while (await source.MoveNextAsync()) yield return source.Current;
        }
        finally
        {
            while (await source.MoveNextAsync()) Log($"left over {source.Current}");
        }
    }

    [Coroutine]
    static async Coro ReadInTheCleanUp() => Log(await TakesOne(HandsOn(Counts().GetAsyncEnumerator())));

    [Coroutine]
    static async Coro Close(IAsyncEnumerator<int> source) => await source.DisposeAsync();

    [Coroutine]
    static async Coro ClosedTwice(IAsyncEnumerator<int> source)
    {
        await source.MoveNextAsync();
        Log(source.Current);
        Log(await Attempt(Close(source)));
        Log(await Attempt(Close(source)));
        Log(await source.MoveNextAsync() ? source.Current : "no more");
    }

    [Coroutine]
    static async Coro Main()
    {
        foreach (var fails in new[] { false, true }) Log(await Attempt(TakesOne(AwaitsItsTask(fails))));
        foreach (var (name, consume) in new (string, Func<IAsyncEnumerable<int>, Coro<int>>)[]
        {
            ("takes_one", TakesOne),
            ("takes_all", TakesAll),
            ("fails_in_the_body", FailsInTheBody),
        })
        {
            Log(await Attempt(consume(CleansUpAndFails(name))));
        }

        var task = Coro.CreateTask(TakesOne(CleansUpAndFails("cancelled")));
        await Coro.Sleep(0);
        await Coro.Sleep(0.5);
        task.Cancel();
        Log(await Attempt(task));
        await FirstNeverComes();
        await ReadInTheCleanUp();
        await ClosedTwice(AwaitsItsTask(true).GetAsyncEnumerator());
        await ClosedTwice(CleansUpAndFails("closed").GetAsyncEnumerator());
    }
}
