namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 330: wait_for over tasks, futures and coroutines that swallow the expiry, fail in it, or end with it.</summary>
internal static partial class Item330
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<string> Resisting(string name, double seconds, string end)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            Log($"{name} hears of it");
            await Coro.Sleep(seconds);
            if (end == "fails") throw new ScenarioException(name);
            if (end == "passes") throw;
        }

        return name;
    }

    [Coroutine]
    static async Coro Caller(Coro<string> awaitable)
    {
        try
        {
            Log($"result {await awaitable}");
        }
        catch (TimeoutException)
        {
            Log("timed out");
        }
        catch (ScenarioException error)
        {
            Log($"failed with {error.Message}");
        }
        catch (CoroCanceledException)
        {
            Log($"cancelled, {CoroTask.Current!.CancellationRequests}");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        foreach (var end in new[] { "passes", "fails", "returns" })
        {
            foreach (var isTask in new[] { false, true })
            {
                foreach (var cancelAt in new double?[] { null, 1, 3 })
                {
                    Log($"{end}, task {isTask}, cancelled at {Show(cancelAt)}");
                    var coro = Resisting("r", 2, end);
                    var task = Coro.CreateTask(Caller(isTask ? Coro.WaitFor(Coro.CreateTask(coro), 2) : Coro.WaitFor(coro, 2)));
                    if (cancelAt is { } when) loop.CallLater(when, () => task.Cancel());
                    await Coro.Wait([task]);
                    Log(Outcome(task));
                    await Coro.Sleep(5);
                }
            }
        }

        foreach (var timeout in new double?[] { 0, -1, null, 1 })
        {
            var future = loop.CreateFuture<string>();
            loop.CallLater(1, () => future.TrySetResult("set"));
            await Caller(Coro.WaitFor(future, timeout));
            Log(Outcome(future));
        }

        var @event = new CoroEvent();
        Log(await Attempt(Coro.WaitFor(@event.Wait(), 0)));
        @event.Set();
        Log(await Attempt(Coro.WaitFor(@event.Wait(), 1)) is "done" ? "result True" : "");
    }
}
