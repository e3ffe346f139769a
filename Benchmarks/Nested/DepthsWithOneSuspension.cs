using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>One, three and ten nested calls with one suspension in the innermost; the unit is one call of the outermost.</summary>
[MemoryDiagnoser]
public class DepthsWithOneSuspension
{
    private const int Calls = 20_000;
    private const int Suspensions = 1;
    private readonly EventLoop _loop = new();

    [Params(1, 3, 10)]
    public int Depth { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public void CoroGen() => _loop.RunUntilComplete(CoroutineCalls.RepeatAt(Depth, Calls, Suspensions));

    [Benchmark(OperationsPerInvoke = Calls)]
    public void PoolingValueTask() => _loop.RunTask(() => PoolingValueTaskCalls.RepeatAt(_loop, Depth, Calls, Suspensions));
}
