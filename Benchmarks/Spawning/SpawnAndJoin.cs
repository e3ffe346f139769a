using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>A hundred thousand tasks are started on a loop and then awaited one by one; the unit is one task.</summary>
[MemoryDiagnoser]
public partial class SpawnAndJoin
{
    private const int Tasks = 100_000;
    private readonly EventLoop _loop = new();
    private readonly CoroTask<int>[] _coroTasks = new CoroTask<int>[Tasks];
    private readonly Task<int>[] _tasks = new Task<int>[Tasks];

    /// <summary>The child runs in the iteration after its start, as in asyncio.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Tasks)]
    public void CoroGen() => _loop.RunUntilComplete(SpawnCoroutines());

    /// <summary>The child runs at its start and, so that no more is asked of it than of the coroutine, ends one iteration later.</summary>
    [Benchmark(OperationsPerInvoke = Tasks)]
    public void Task() => _loop.RunTask(SpawnTasks);

    [Coroutine]
    private static async Coro<int> Child(int value) => value;

    private static async Task<int> TaskChild(EventLoop loop, int value)
    {
        await new LoopYield(loop);
        return value;
    }

    [Coroutine]
    private async Coro<int> SpawnCoroutines()
    {
        for (var i = 0; i < Tasks; i++) _coroTasks[i] = Coro.CreateTask(Child(i));
        var sum = 0;
        for (var i = 0; i < Tasks; i++) sum += await _coroTasks[i];
        return sum;
    }

    private async Task<int> SpawnTasks()
    {
        for (var i = 0; i < Tasks; i++) _tasks[i] = TaskChild(_loop, i);
        var sum = 0;
        for (var i = 0; i < Tasks; i++) sum += await _tasks[i];
        return sum;
    }
}
