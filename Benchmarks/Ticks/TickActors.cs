using System.Collections;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace CoroGen.Benchmarks;

/// <summary>A frame of a game with ten thousand actors, each of them three calls deep, in which it waits for the next frame; the unit is an actor.</summary>
[MemoryDiagnoser]
public partial class TickActors
{
    private const int Actors = 10_000;
    private readonly EventLoop _loop = new();
    private readonly EventLoop _loopOfTasks = new();
    private readonly EnumeratorStacks _stacks = new();
    private readonly int[] _positions = new int[Actors];

    [GlobalSetup(Target = nameof(CoroGen))]
    public void StartCoroutines()
    {
        for (var i = 0; i < Actors; i++) _loop.CreateTask(Live(i));
        _loop.Tick();
    }

    [GlobalSetup(Target = nameof(PoolingValueTask))]
    public void StartTasks()
    {
        _loopOfTasks.CallSoon(() =>
        {
            SynchronizationContext.SetSynchronizationContext(null);
            for (var i = 0; i < Actors; i++) _ = LiveAsync(i).AsTask();
        });
        _loopOfTasks.Tick();
    }

    [GlobalSetup(Target = nameof(Enumerators))]
    public void StartEnumerators()
    {
        for (var i = 0; i < Actors; i++) _stacks.Start(LiveAsEnumerator(i));
        _stacks.Tick();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Actors)]
    public void CoroGen() => _loop.Tick();

    [Benchmark(OperationsPerInvoke = Actors)]
    public void PoolingValueTask() => _loopOfTasks.Tick();

    [Benchmark(OperationsPerInvoke = Actors)]
    public void Enumerators() => _stacks.Tick();

    [Coroutine]
    private async Coro Live(int actor)
    {
        await Behave(actor);
    }

    [Coroutine]
    private async Coro Behave(int actor)
    {
        await Walk(actor);
    }

    [Coroutine]
    private async Coro Walk(int actor)
    {
        while (true)
        {
            _positions[actor]++;
            await Coro.NextFrame();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask LiveAsync(int actor)
    {
        await BehaveAsync(actor);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask BehaveAsync(int actor)
    {
        await WalkAsync(actor);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask WalkAsync(int actor)
    {
        while (true)
        {
            _positions[actor]++;
            await new LoopYield(_loopOfTasks);
        }
    }

    private IEnumerator LiveAsEnumerator(int actor)
    {
        yield return BehaveAsEnumerator(actor);
    }

    private IEnumerator BehaveAsEnumerator(int actor)
    {
        yield return WalkAsEnumerator(actor);
    }

    private IEnumerator WalkAsEnumerator(int actor)
    {
        while (true)
        {
            _positions[actor]++;
            yield return null;
        }
    }
}
