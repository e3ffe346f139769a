using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>Ten nested calls with a thousand suspensions in the innermost; the unit is one suspension.</summary>
[MemoryDiagnoser]
public class NestedWithManySuspensions
{
    private const int Calls = 100;
    private const int Suspensions = 1_000;
    private readonly EventLoop _loop = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls * Suspensions)]
    public void CoroGen() => _loop.RunUntilComplete(CoroutineCalls.Repeat(Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls * Suspensions)]
    public void PoolingValueTask() => _loop.RunTask(() => PoolingValueTaskCalls.Repeat(_loop, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls * Suspensions)]
    public void ValueTask() => _loop.RunTask(() => ValueTaskCalls.Repeat(_loop, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls * Suspensions)]
    public void Task() => _loop.RunTask(() => TaskCalls.Repeat(_loop, Calls, Suspensions));
}
