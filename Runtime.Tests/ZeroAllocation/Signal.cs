using System.Threading.Tasks.Sources;

namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <summary>A <see cref="ValueTask{TResult}"/> that can be used again and again, as pipes and sockets have them.</summary>
internal sealed class Signal : IValueTaskSource<int>, IThreadPoolWorkItem
{
    private ManualResetValueTaskSourceCore<int> _core;

    /// <summary>A task that ends with the next call of <see cref="Set"/>.</summary>
    public ValueTask<int> Next()
    {
        _core.Reset();
        return new ValueTask<int>(this, _core.Version);
    }

    public void Set(int value) => _core.SetResult(value);

    void IThreadPoolWorkItem.Execute() => Set(1);

    int IValueTaskSource<int>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
