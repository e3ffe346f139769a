namespace CoroGen;

/// <summary>A callback with an argument.</summary>
internal sealed class StateHandle<TState>(EventLoop loop, Action<TState> callback, TState state, TimeSpan? when, ExecutionContext? context)
    : CallbackHandle(loop, callback, when, context)
{
    private TState _state = state;

    private protected override void Call(Delegate callback) => ((Action<TState>)callback)(_state);

    private protected override void ForgetState() => _state = default!;
}
