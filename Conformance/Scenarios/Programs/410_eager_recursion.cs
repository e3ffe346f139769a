namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 410: eager tasks that go deep without ever waiting: chains, groups and gathers of tasks that are done as soon as they are made.</summary>
internal static partial class Item410
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro<int> Chain(int depth) => depth > 0 ? 1 + await Coro.CreateTask(Chain(depth - 1)) : 0;

    [Coroutine]
    static async Coro Groups(int width, int depth, List<int> ends)
    {
        if (depth > 0)
        {
            await CoroTaskGroup.Run(async group =>
            {
                for (var i = 0; i < width; i++) _ = group.CreateTask(Groups(width, depth - 1, ends));
                await Coro.Completed;
            });
        }

        ends.Add(depth);
    }

    [Coroutine]
    static async Coro Gathers(int width, int depth, List<int> ends)
    {
        if (depth > 0) await Coro.Gather(Enumerable.Range(0, width).Select(_ => Gathers(width, depth - 1, ends)));
        ends.Add(depth);
    }

    static string Counted(List<int> ends) => Show(Enumerable.Range(0, 4).Select(depth => ends.Count(end => end == depth)));

    [Coroutine]
    static async Coro Sets(CoroFuture<string> future, string value) => future.SetResult(value);

    [Coroutine]
    static async Coro<string> EndsAtOnce() => "at once";

    [Coroutine]
    static async Coro Waits()
    {
        try
        {
            await Coro.Sleep(1);
        }
        finally
        {
            Log($"leaves, requests {CoroTask.Current!.CancellationRequests}");
        }
    }

    [Coroutine]
    static async Coro Cancelled()
    {
        var (done, waiting) = (Coro.CreateTask(EndsAtOnce()), Coro.CreateTask(Waits()));
        Log($"{done.Cancel()} {done.CancellationRequests} {waiting.Cancel("message")} {waiting.CancellationRequests}");
        Log($"{await Attempt(done)} {Outcome(done)}");
        try
        {
            await waiting;
        }
        catch (CoroCanceledException error)
        {
            Log(error.Message);
        }
    }

    [Coroutine]
    static async Coro<CoroTask> Looks(CoroFuture? then)
    {
        var me = CoroTask.Current!;
        Log($"{IsListed(me)} {EventLoop.Current.AllTasks().Count}");
        if (then is not null) await then;
        return me;
    }

    static bool IsListed(CoroTask task) => EventLoop.Current.AllTasks().Contains(task);

    [Coroutine]
    static async Coro Listed()
    {
        var future = EventLoop.Current.CreateFuture();
        var (done, waiting) = (Coro.CreateTask(Looks(null)), Coro.CreateTask(Looks(future)));
        Log($"{IsListed(done)} {IsListed(waiting)} {await done == done}");
        future.SetResult();
        Log($"{await waiting == waiting} {IsListed(waiting)}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var hops = 0;
        foreach (var eager in new[] { false, true })
        {
            loop.EagerStart = eager;
            Log($"eager {eager}");
            hops = 0;
            var running = true;
            void Count()
            {
                hops++;
                if (running) loop.CallSoon(Count);
            }

            loop.CallSoon(Count);
            Log($"{await Chain(20)} by {hops}");
            var ends = new List<int>();
            var before = hops;
            await Gathers(3, 3, ends);
            Log($"gathers {Counted(ends)} by {hops - before}");
            ends.Clear();
            await Groups(3, 3, ends);
            Log($"groups {Counted(ends)}");

            var future = loop.CreateFuture<string>();
            var task = Coro.CreateTask(Sets(future, "set"));
            Log($"{Outcome(task)} {await future}");
            running = false;
            await Coro.Sleep(0);
        }

        await Cancelled();
        await Listed();
    }
}
