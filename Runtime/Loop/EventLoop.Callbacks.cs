namespace CoroGen;

/// <content>Callbacks.</content>
public sealed partial class EventLoop
{
    /// <summary>Has a callback called in the next iteration.</summary>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_soon()</c>.</remarks>
    public CallbackHandle CallSoon(Action callback, ExecutionContext? context = null)
    {
        CheckCall(callback);
        return QueueSoon(new ActionHandle(this, callback, null, context));
    }

    /// <summary>Has a callback called with an argument in the next iteration; a static lambda and an argument cost no closure.</summary>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_soon()</c> with arguments.</remarks>
    public CallbackHandle CallSoon<TState>(Action<TState> callback, TState state, ExecutionContext? context = null)
    {
        CheckCall(callback);
        return QueueSoon(new StateHandle<TState>(this, callback, state, null, context));
    }

    /// <summary>Has a callback called soon; from any thread.</summary>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    /// <remarks>Mirrors <c>loop.call_soon_threadsafe()</c>.</remarks>
    public CallbackHandle CallSoonThreadSafe(Action callback, ExecutionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        return PostHandle(new ActionHandle(this, callback, null, context));
    }

    /// <summary>Has a callback called with an argument soon; from any thread.</summary>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    /// <remarks>Mirrors <c>loop.call_soon_threadsafe()</c> with arguments.</remarks>
    public CallbackHandle CallSoonThreadSafe<TState>(Action<TState> callback, TState state, ExecutionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        return PostHandle(new StateHandle<TState>(this, callback, state, null, context));
    }

    /// <summary>Has a callback called after a time.</summary>
    /// <param name="delay">How long to wait; none or a negative one means the next iteration.</param>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_later()</c>. Callbacks that are due at the same time are called in the order in which they were registered.</remarks>
    public CallbackHandle CallLater(TimeSpan delay, Action callback, ExecutionContext? context = null) => CallAt(After(Time, delay), callback, context);

    /// <inheritdoc cref="CallLater(TimeSpan, Action, ExecutionContext?)"/>
    /// <param name="seconds">How long to wait, in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now.</param>
    public CallbackHandle CallLater(double seconds, Action callback, ExecutionContext? context = null) =>
        CallLater(Seconds.ToTimeSpan(seconds), callback, context);

    /// <summary>Has a callback called with an argument after a time.</summary>
    /// <param name="delay">How long to wait; none or a negative one means the next iteration.</param>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_later()</c> with arguments.</remarks>
    public CallbackHandle CallLater<TState>(TimeSpan delay, Action<TState> callback, TState state, ExecutionContext? context = null) =>
        CallAt(After(Time, delay), callback, state, context);

    /// <inheritdoc cref="CallLater{TState}(TimeSpan, Action{TState}, TState, ExecutionContext?)"/>
    /// <param name="seconds">How long to wait, in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now.</param>
    public CallbackHandle CallLater<TState>(double seconds, Action<TState> callback, TState state, ExecutionContext? context = null) =>
        CallLater(Seconds.ToTimeSpan(seconds), callback, state, context);

    /// <summary>Has a callback called at a time of the loop.</summary>
    /// <param name="when">The loop's time; one that is past means the next iteration.</param>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_at()</c>.</remarks>
    public CallbackHandle CallAt(TimeSpan when, Action callback, ExecutionContext? context = null)
    {
        CheckCall(callback);
        return QueueAt(new ActionHandle(this, callback, when, context), when);
    }

    /// <inheritdoc cref="CallAt(TimeSpan, Action, ExecutionContext?)"/>
    /// <param name="seconds">The loop's time, in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now.</param>
    public CallbackHandle CallAt(double seconds, Action callback, ExecutionContext? context = null) =>
        CallAt(Seconds.ToTimeSpan(seconds), callback, context);

    /// <summary>Has a callback called with an argument at a time of the loop.</summary>
    /// <param name="when">The loop's time; one that is past means the next iteration.</param>
    /// <param name="callback">What to call. An exception of it goes to the loop's exception handler.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_at()</c> with arguments.</remarks>
    public CallbackHandle CallAt<TState>(TimeSpan when, Action<TState> callback, TState state, ExecutionContext? context = null)
    {
        CheckCall(callback);
        return QueueAt(new StateHandle<TState>(this, callback, state, when, context), when);
    }

    /// <inheritdoc cref="CallAt{TState}(TimeSpan, Action{TState}, TState, ExecutionContext?)"/>
    /// <param name="seconds">The loop's time, in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now.</param>
    public CallbackHandle CallAt<TState>(double seconds, Action<TState> callback, TState state, ExecutionContext? context = null) =>
        CallAt(Seconds.ToTimeSpan(seconds), callback, state, context);

    /// <summary>Has a callback called soon; from any thread, also where nobody could catch an exception: a loop that is closed drops it.</summary>
    internal CallbackHandle PostCallback(Action callback) => PostHandle(new ActionHandle(this, callback, null, null));

    private CallbackHandle QueueSoon(CallbackHandle handle)
    {
        Enqueue(handle);
        return handle;
    }

    private CallbackHandle PostHandle(CallbackHandle handle)
    {
        if (ReferenceEquals(t_current, this)) Enqueue(handle);
        else Post(handle);
        return handle;
    }

    private CallbackHandle QueueAt(CallbackHandle handle, TimeSpan when)
    {
        AddTimer(handle, when);
        return handle;
    }

    private void CheckCall(Delegate callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        if (Debug) ThrowIfForeignThread();
    }

    private void ThrowIfForeignThread()
    {
        if (!IsRunning || ReferenceEquals(t_current, this)) return;
        throw new InvalidOperationException(
            "Non-thread-safe operation on an event loop that runs in another thread: use CallSoonThreadSafe or RunCoroutineThreadSafe there.");
    }
}
