using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Callbacks.</content>
public sealed partial class EventLoop
{
    /// <summary>Has a callback called in the next iteration.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_soon()</c>.</remarks>
    public CallbackHandle CallSoon(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        if (Debug) ThrowIfForeignThread();
        var handle = new CallbackHandle(this, callback);
        Enqueue(handle);
        return handle;
    }

    /// <summary>Has a callback called soon; from any thread.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    /// <remarks>Mirrors <c>loop.call_soon_threadsafe()</c>.</remarks>
    public CallbackHandle CallSoonThreadSafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        return PostCallback(callback);
    }

    /// <summary>Has a callback called after a time.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_later()</c>.</remarks>
    public CallbackHandle CallLater(TimeSpan delay, Action callback) => CallAt(After(Time, delay), callback);

    /// <summary>Has a callback called after a time in seconds.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_later()</c>.</remarks>
    public CallbackHandle CallLater(double seconds, Action callback) => CallLater(Seconds.ToTimeSpan(seconds), callback);

    /// <summary>Has a callback called at a time of the loop.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_at()</c>.</remarks>
    public CallbackHandle CallAt(TimeSpan when, Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ThrowIfClosed();
        if (Debug) ThrowIfForeignThread();
        var handle = new CallbackHandle(this, callback, when);
        AddTimer(handle, when);
        return handle;
    }

    /// <summary>Has a callback called at a time of the loop, in seconds.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or, in debug mode, runs in another thread.</exception>
    /// <remarks>Mirrors <c>loop.call_at()</c>.</remarks>
    public CallbackHandle CallAt(double when, Action callback) => CallAt(Seconds.ToTimeSpan(when), callback);

    /// <summary>Has a callback called soon; from any thread, also where nobody could catch an exception: a loop that is closed drops it.</summary>
    internal CallbackHandle PostCallback(Action callback)
    {
        var handle = new CallbackHandle(this, callback);
        if (ReferenceEquals(t_current, this)) Enqueue(handle);
        else Post(handle);
        return handle;
    }

    private void ThrowIfForeignThread()
    {
        if (!IsRunning || ReferenceEquals(t_current, this)) return;
        throw new InvalidOperationException(
            "Non-thread-safe operation on an event loop that runs in another thread: use CallSoonThreadSafe or RunCoroutineThreadSafe there.");
    }
}
