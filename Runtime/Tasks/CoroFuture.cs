using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A <see cref="CoroFuture{T}"/> without a value.</summary>
/// <remarks>Mirrors <c>asyncio.Future</c>. Made by <see cref="EventLoop.CreateFuture"/>.</remarks>
public sealed class CoroFuture : CoroFuture<VoidResult>
{
    internal CoroFuture(EventLoop loop)
        : base(loop)
    {
    }

    /// <summary>Ends the future; who waits for it is queued.</summary>
    /// <exception cref="InvalidOperationException">It has ended already.</exception>
    public void SetResult() => SetResult(default);

    /// <summary>Ends the future, unless it has ended.</summary>
    /// <returns>Whether it had not.</returns>
    public bool TrySetResult() => TrySetResult(default);
}
