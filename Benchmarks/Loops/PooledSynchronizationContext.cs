namespace CoroGen.Benchmarks;

/// <summary>Keeps ordinary <c>async</c> methods and channels on a loop, without an allocation.</summary>
internal sealed class PooledSynchronizationContext(EventLoop loop) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => LoopContinuation.Enqueue(loop, d, state);

    public override SynchronizationContext CreateCopy() => this;
}
