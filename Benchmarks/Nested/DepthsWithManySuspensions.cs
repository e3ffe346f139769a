using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>One, three and ten nested calls with a thousand suspensions in the innermost; the unit is one suspension.</summary>
[MemoryDiagnoser]
public class DepthsWithManySuspensions
{
    private const int Calls = 100;
    private const int Suspensions = 1_000;
    private readonly EventLoop _loop = new();

    [Params(1, 3, 10)]
    public int Depth { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls * Suspensions)]
    public void CoroGen() => _loop.RunUntilComplete(CoroutineCalls.RepeatAt(Depth, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls * Suspensions)]
    public void PoolingValueTask() => _loop.RunTask(() => PoolingValueTaskCalls.RepeatAt(_loop, Depth, Calls, Suspensions));
}
