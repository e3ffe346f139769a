namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 317: the message of a cancellation on its way through gathers, timeouts, groups and shields.</summary>
internal static partial class Item317
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Tell(string name, Coro awaitable)
    {
        try
        {
            await awaitable;
            Log($"{name} done");
        }
        catch (CoroCanceledException error)
        {
            Log($"{name} {(error.Message == new CoroCanceledException().Message ? "no message" : error.Message)}");
            throw;
        }
        catch (TimeoutException)
        {
            Log($"{name} timed out");
        }
    }

    [Coroutine]
    static async Coro Awaiting(CoroTask task) => await task;

    [Coroutine]
    static async Coro Waiting(CoroTask task) => await Coro.Wait([task]);

    [Coroutine]
    static async Coro Locking(CoroLock @lock)
    {
        using var held = await @lock.Acquire();
    }

    [Coroutine]
    static async Coro Getting() => await new CoroQueue<int>().Get();

    [Coroutine]
    static async Coro Grouped() =>
        await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Tell("child", Coro.Sleep(50)));
            await Tell("body", Coro.Sleep(50));
        });

    [Coroutine]
    static async Coro Bounded() => await Coro.Timeout(50, async _ => await Tell("inside", Coro.Sleep(60)));

    [Coroutine]
    static async Coro Main()
    {
        var locked = new CoroLock();
        var makers = new (string Name, Func<Coro> Make)[]
        {
            ("sleep", () => Coro.Sleep(50)),
            ("task", () => Awaiting(Coro.CreateTask(Tell("inner", Coro.Sleep(50))))),
            ("gather", () => Awaiting(Coro.Gather(Tell("left", Coro.Sleep(50)), Tell("right", Coro.Sleep(50))))),
            ("outcomes", () => Awaiting(Coro.GatherOutcomes(Coro.Sleep(1), Tell("left", Coro.Sleep(50))))),
            ("wait_for", () => Coro.WaitFor(Tell("inner", Coro.Sleep(50)), 60)),
            ("wait", () => Waiting(Coro.CreateTask(Tell("inner", Coro.Sleep(5))))),
            ("shield", () => Awaiting(Coro.Shield(Tell("inner", Coro.Sleep(5))))),
            ("group", () => Grouped()),
            ("timeout", () => Bounded()),
            ("lock", () => Locking(locked)),
            ("queue", () => Getting()),
        };
        await locked.Acquire();
        foreach (var (name, make) in makers)
        {
            var stopped = Coro.CreateTask(Tell(name, make()));
            await Coro.Sleep(2);
            stopped.Cancel($"stop {name}");
            Log(await Attempt(stopped));
            await Coro.Sleep(10);
        }

        var task = Coro.CreateTask(Tell("inner", Coro.Sleep(50)));
        var awaiter = Coro.CreateTask(Tell("awaiter", Awaiting(task)));
        await Coro.Sleep(1);
        task.Cancel("to inner");
        Log(await Attempt(awaiter));
    }
}
