namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 308: a timeout that expires in the iteration in which its task is cancelled, or its body ends.</summary>
internal static partial class Item308
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Bounded(double seconds, Coro body)
    {
        try
        {
            await Coro.Timeout(seconds, async _ =>
            {
                await body;
                Log("body ends");
            });
            Log("in time");
        }
        catch (TimeoutException)
        {
            Log($"timed out, requests {CoroTask.Current!.CancellationRequests}");
            await Coro.Sleep(0);
            Log("goes on");
        }
        catch (CoroCanceledException error)
        {
            Log($"cancelled, by message {error.Message == "outside"}, requests {CoroTask.Current!.CancellationRequests}");
            throw;
        }
    }

    [Coroutine]
    static async Coro Awaiting(CoroTask task) => await task;

    [Coroutine]
    static async Coro Swallowing(double seconds)
    {
        try
        {
            await Coro.Sleep(seconds);
        }
        catch (CoroCanceledException)
        {
            Log("swallowed");
        }

        await Coro.Sleep(1);
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        foreach (var order in new[] { "cancel first", "timeout first", "both before the step" })
        {
            Log(order);
            CoroTask? task = null;
            if (order == "cancel first")
            {
                var start = loop.Time.TotalSeconds;
                loop.CallAt(start + 2, () => task!.Cancel("outside"));
                task = Coro.CreateTask(Bounded(2, Coro.Sleep(10)));
                Log(await Attempt(task));
            }
            else if (order == "timeout first")
            {
                task = Coro.CreateTask(Bounded(2, Coro.Sleep(10)));
                await Coro.Sleep(0);
                loop.CallLater(2, () => task.Cancel("outside"));
                Log(await Attempt(task));
            }
            else
            {
                var future = loop.CreateFuture();
                task = Coro.CreateTask(Bounded(2, Awaiting(future)));
                await Coro.Sleep(0);
                loop.CallLater(2, () =>
                {
                    future.SetResult();
                    task.Cancel("outside");
                });
                Log(await Attempt(task));
            }

            Log($"{Outcome(task)}, requests {task.CancellationRequests}");
        }

        await Bounded(2, Coro.Sleep(2));
        await Bounded(2, Swallowing(10));
        await Bounded(2, Coro.WaitFor(Coro.Sleep(5), 2));
        Log(await Attempt(Coro.WaitFor(Coro.Sleep(2, "both"), 2)));
    }
}
