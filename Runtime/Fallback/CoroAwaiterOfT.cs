using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// Awaits a <see cref="Coro{T}"/> from a state machine of the C# compiler: from the body of a coroutine that has no generated frame, or
/// from any other <c>async</c> method on the loop's thread, for which the coroutine becomes a task.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CoroAwaiter<T> : ICriticalNotifyCompletion, ICoroAwaiter
{
    private readonly Coro<T> _coro;

    internal CoroAwaiter(Coro<T> coro) => _coro = coro;

    /// <summary>
    /// Whether the outcome is known without running anything: also when the coroutine cannot run, because it was awaited before or there is no loop to
    /// run it. <see cref="GetResult"/> throws the reason then, at the await, where it can be caught.
    /// </summary>
    public bool IsCompleted => _coro.Box is not { } box || !box.CanStart(_coro.Version);

    /// <summary>The outcome.</summary>
    [StackTraceHidden]
    public T GetResult() => _coro.Box is { } box ? box.TakeResult(_coro.Version) : _coro.Value;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation)
    {
        if (_coro.Box is { } box) box.StartForForeignAwaiter(_coro.Version, continuation);
        else RefusedAwait.Post(continuation, null);
    }

    void ICoroAwaiter.Suspend(CoroutineBox box) => _coro.Box!.SuspendParent(box, _coro.Version);
}
