namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class VerbTests
{
    private readonly Coro<int>[] _coros = new Coro<int>[2_000];
    private readonly CoroTask<int>[] _tasks = new CoroTask<int>[2_000];

    [Fact]
    public void Gathering_allocates_nothing() => Allocations.AssertNone(times => Gather(times));

    [Fact]
    public void Waiting_for_a_limited_time_allocates_nothing() => Allocations.AssertNone(times => WaitFor(times));

    [Fact]
    public void Task_is_the_only_object_that_CreateTask_makes()
    {
        using var loop = new EventLoop();
        var (cold, task) = loop.RunUntilComplete(Spawn());

        // The cold call makes the box that the frame lives in; becoming a task and being awaited costs nothing more.
        Assert.InRange(cold, 1, 200);
        Assert.Equal(0, task);
    }

    [Fact]
    public void Task_allocates_its_box_and_nothing_else() => Assert.InRange(Allocations.PerOperation(times => SpawnOneByOne(times)), 1, 200);

    [Coroutine]
    private static async Coro Gather(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var (a, b) = await Coro.Gather(Delayed(1), Delayed(2));
            Allocations.Check(a + b == 3);
            await Coro.Gather(Coro.Sleep(0.5), Coro.Yield());
        }
    }

    [Coroutine]
    private static async Coro WaitFor(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Allocations.Check(await Coro.WaitFor(Delayed(i), 10.0) == i);
            await Coro.WaitFor(Coro.Yield(), TimeSpan.FromSeconds(1));
        }
    }

    [Coroutine]
    private static async Coro SpawnOneByOne(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.CreateTask(Delayed(i)) == i);
    }

    [Coroutine]
    private static async Coro<int> Delayed(int value)
    {
        await Coro.Sleep(0.25);
        return value;
    }

    [Coroutine]
    private static async Coro<int> Child(int value)
    {
        await Coro.Yield();
        return value;
    }

    /// <summary>Makes coroutines and then tasks of them, twice; the second time everything is warm.</summary>
    [Coroutine]
    private async Coro<(long Cold, long Task)> Spawn()
    {
        long cold = 0, task = 0;
        for (var round = 0; round < 2; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < _coros.Length; i++) _coros[i] = Child(i);
            var between = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < _coros.Length; i++) _tasks[i] = Coro.CreateTask(_coros[i]);
            for (var i = 0; i < _tasks.Length; i++) Allocations.Check(await _tasks[i] == i);
            cold = (between - before) / _coros.Length;
            task = GC.GetAllocatedBytesForCurrentThread() - between;
        }

        return (cold, task);
    }
}
