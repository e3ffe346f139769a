namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 422: cancellations that come while a group ends whose body is left by a cancellation already are not delivered once more.</summary>
internal static partial class Item422
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Slow(string name)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(2);
            Log($"{name} ends");
        }
    }

    [Coroutine]
    static async Coro GoesOn(string name)
    {
        var task = CoroTask.Current!;
        try
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Slow(name));
            await Coro.Sleep(100);
            await group.Join();
        }
        catch (CoroCanceledException exception)
        {
            Log($"{name} left by ('{exception.Message}',), requests {task.CancellationRequests}");
        }

        await Coro.Sleep(3);
        Log($"{name} went on");
    }

    [Coroutine]
    static async Coro Nested(string name)
    {
        try
        {
            await using var outer = new CoroTaskGroup();
            _ = outer.CreateTask(Slow($"{name} outer"));
            await using (var inner = new CoroTaskGroup())
            {
                _ = inner.CreateTask(Slow($"{name} inner"));
                await Coro.Sleep(100);
                await inner.Join();
            }

            await outer.Join();
        }
        catch (CoroCanceledException)
        {
            Log($"{name} left");
        }

        await Coro.Sleep(3);
        Log($"{name} went on");
    }

    [Coroutine]
    static async Coro CleansUp(string name)
    {
        try
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Slow(name));
            try
            {
                await Coro.Sleep(100);
            }
            finally
            {
                await Coro.Sleep(1);
                Log($"{name} cleaned up");
            }

            await group.Join();
        }
        catch (CoroCanceledException)
        {
            Log($"{name} left");
        }

        await Coro.Sleep(3);
        Log($"{name} went on");
    }

    [Coroutine]
    static async Coro CancelsItself(string name)
    {
        CoroTask.Current!.Cancel();
        try
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Slow(name));
            await Coro.Yield();
            await group.Join();
        }
        catch (CoroCanceledException)
        {
            Log($"{name} left");
        }

        await Coro.Sleep(3);
        Log($"{name} went on");
    }

    [Coroutine]
    static async Coro Twice(Func<string, Coro> body, string name, params double[] times)
    {
        var task = Coro.CreateTask(body(name));
        foreach (var time in times)
        {
            await Coro.Sleep(time);
            Log($"cancel {name} {task.Cancel($"{name} {time}")}");
        }

        await Coro.Wait([task]);
        Log($"{name} cancelled {task.IsCanceled}");
    }

    [Coroutine]
    static async Coro Main()
    {
        await Twice(GoesOn, "once", 1);
        await Twice(GoesOn, "twice", 1, 1);
        await Twice(GoesOn, "at one time", 1, 0, 0);
        await Twice(Nested, "in the inner group", 1, 1);
        await Twice(Nested, "in the outer group", 1, 3);
        await Twice(Nested, "in both", 1, 1, 2);
        await Twice(CleansUp, "while it cleans up", 1, 0.5, 1);
        await Twice(CleansUp, "behind that", 1, 2);
        await Twice(CancelsItself, "itself", 1, 1);
    }
}
