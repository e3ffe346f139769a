namespace CoroGen;

/// <summary>A callback without arguments.</summary>
internal sealed class ActionHandle(EventLoop loop, Action callback, TimeSpan? when, ExecutionContext? context)
    : CallbackHandle(loop, callback, when, context)
{
    private protected override void Call(Delegate callback) => ((Action)callback)();
}
