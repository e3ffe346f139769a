using CoroGen.CompilerServices;

namespace CoroGen.Benchmarks;

/// <summary>A continuation of an ordinary <c>async</c> method in the ready queue of a loop; pooled, so that the rivals pay for nothing but their own.</summary>
internal sealed class LoopContinuation : LoopItem
{
    private static LoopContinuation? s_pool;

    private Action? _action;
    private SendOrPostCallback? _callback;
    private object? _state;

    public static void Enqueue(EventLoop loop, Action action)
    {
        var item = Rent();
        item._action = action;
        loop.Enqueue(item);
    }

    public static void Enqueue(EventLoop loop, SendOrPostCallback callback, object? state)
    {
        var item = Rent();
        item._callback = callback;
        item._state = state;
        loop.Enqueue(item);
    }

    internal override void Run(EventLoop loop)
    {
        var (action, callback, state) = (_action, _callback, _state);
        (_action, _callback, _state) = (null, null, null);
        Next = s_pool;
        s_pool = this;
        if (action is not null) action();
        else callback!(state);
    }

    private static LoopContinuation Rent()
    {
        if (s_pool is not { } item) return new LoopContinuation();
        s_pool = (LoopContinuation?)item.Next;
        item.Next = null;
        return item;
    }
}
