using System.Runtime.CompilerServices;

namespace CoroGen.Benchmarks;

/// <summary>What <see cref="Coro.Yield"/> is to a coroutine, for an ordinary <c>async</c> method: it goes on in the loop's next iteration.</summary>
internal readonly struct LoopYield(EventLoop loop) : ICriticalNotifyCompletion
{
    public bool IsCompleted => false;

    public LoopYield GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    public void UnsafeOnCompleted(Action continuation) => LoopContinuation.Enqueue(loop, continuation);
}
