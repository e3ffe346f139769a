using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>Ten nested calls that never suspend; the unit is one call of the outermost.</summary>
[MemoryDiagnoser]
public class NestedWithoutSuspension
{
    private const int Calls = 100_000;
    private const int Suspensions = 0;
    private readonly EventLoop _loop = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void CoroGen() => _loop.RunUntilComplete(CoroutineCalls.Repeat(Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls)]
    public void PoolingValueTask() => _loop.RunTask(() => PoolingValueTaskCalls.Repeat(_loop, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls)]
    public void ValueTask() => _loop.RunTask(() => ValueTaskCalls.Repeat(_loop, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls)]
    public void Task() => _loop.RunTask(() => TaskCalls.Repeat(_loop, Calls, Suspensions));
}
