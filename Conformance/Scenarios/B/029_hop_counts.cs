namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 29: the number of iterations that each way of awaiting costs with children that never suspend.</summary>
internal static partial class Item029
{
    public static void Run() => RunMain(Main());

    sealed class Counter
    {
        readonly EventLoop _loop;

        public Counter(EventLoop loop)
        {
            _loop = loop;
            loop.CallSoon(Step);
        }

        public int Iterations { get; private set; }

        public bool Running { get; set; } = true;

        void Step()
        {
            Iterations++;
            if (Running) _loop.CallSoon(Step);
        }
    }

    [Coroutine]
    static async Coro Nothing()
    {
    }

    [Coroutine]
    static async Coro NewTask() => await Coro.CreateTask(Nothing());

    [Coroutine]
    static async Coro Gather() => await Coro.Gather(Nothing(), Nothing());

    [Coroutine]
    static async Coro Shield() => await Coro.Shield(Nothing());

    [Coroutine]
    static async Coro Wait() => await Coro.Wait([Coro.CreateTask(Nothing())]);

    [Coroutine]
    static async Coro Group() => await CoroTaskGroup.Run(async group => group.CreateTask(Nothing()));

    [Coroutine]
    static async Coro WaitForPositive() => await Coro.WaitFor(Nothing(), 1);

    [Coroutine]
    static async Coro WaitForZero()
    {
        try
        {
            await Coro.WaitFor(Nothing(), 0);
        }
        catch (TimeoutException)
        {
        }
    }

    [Coroutine]
    static async Coro GatherDone(CoroFuture<int> done) => await Coro.Gather(done, done);

    [Coroutine]
    static async Coro WaitDone(CoroFuture<int> done) => await Coro.Wait([done]);

    [Coroutine]
    static async Coro Sleep() => await Coro.Sleep(0);

    [Coroutine]
    static async Coro Measure(string name, Counter counter, Coro coro)
    {
        var before = counter.Iterations;
        await coro;
        Log($"{name} {counter.Iterations - before}");
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var done = loop.CreateFuture<int>();
        done.SetResult(1);
        var counter = new Counter(loop);
        await Coro.Sleep(0);
        await Measure("direct", counter, Nothing());
        await Measure("sleep 0", counter, Sleep());
        await Measure("new task", counter, NewTask());
        await Measure("gather", counter, Gather());
        await Measure("shield", counter, Shield());
        await Measure("wait", counter, Wait());
        await Measure("group", counter, Group());
        await Measure("wait_for 1", counter, WaitForPositive());
        await Measure("wait_for 0", counter, WaitForZero());
        await Measure("gather of done", counter, GatherDone(done));
        await Measure("wait on done", counter, WaitDone(done));
        counter.Running = false;
    }
}
