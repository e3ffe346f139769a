using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A callback that the loop will call, and the way to prevent that.</summary>
/// <remarks>Mirrors <c>asyncio.Handle</c> and <c>asyncio.TimerHandle</c>: https://docs.python.org/3/library/asyncio-eventloop.html#callback-handles.</remarks>
public abstract class CallbackHandle : LoopItem
{
    private readonly EventLoop _loop;
    private Delegate? _callback;

    private protected CallbackHandle(EventLoop loop, Delegate callback, TimeSpan? when, ExecutionContext? context)
    {
        _loop = loop;
        _callback = callback;
        When = when;
        Context = context ?? ExecutionContext.Capture();
        if (!loop.Debug) return;
        CreationStack = DebugMode.CaptureStack();
        MethodName = NameOf(callback);
    }

    /// <summary>The loop's time at which the callback is due; null unless it was given to <c>CallLater</c> or <c>CallAt</c>.</summary>
    /// <remarks>Mirrors <c>TimerHandle.when()</c>.</remarks>
    public TimeSpan? When { get; }

    /// <summary>The AsyncLocal values with which the callback is called; null for those of the loop, where their flow was suppressed.</summary>
    /// <remarks>Mirrors <c>Handle.get_context()</c>.</remarks>
    public ExecutionContext? Context { get; }

    /// <summary>In debug mode, the place that made the handle.</summary>
    internal string? CreationStack { get; }

    /// <summary>The method that is called, for reports.</summary>
    internal string? MethodName { get; }

    /// <summary>Whether it was cancelled.</summary>
    /// <remarks>Mirrors <c>Handle.cancelled()</c>.</remarks>
    public bool IsCanceled { get; private set; }

    /// <summary>Prevents the call, unless it was made already; harmless when repeated.</summary>
    /// <remarks>Mirrors <c>Handle.cancel()</c>. Call it on the loop's thread.</remarks>
    public void Cancel()
    {
        IsCanceled = true;
        _callback = null;
        ForgetState();
        _loop.RemoveTimer(this);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var name = MethodName ?? (_callback is null ? null : NameOf(_callback));
        string?[] parts = [IsCanceled ? "canceled" : null, name, When is { } time ? $"when={time}" : null];
        return $"{nameof(CallbackHandle)} [{string.Join(", ", parts.Where(static part => part is not null))}]";
    }

    internal override void Run(EventLoop loop)
    {
        if (_callback is not { } callback) return;
        loop.SwitchToKept(Context);
        try
        {
            Call(callback);
        }
        catch (Exception exception)
        {
            loop.CallExceptionHandler(new LoopExceptionContext("Exception in callback", exception) { Handle = this });
        }

        loop.LeaveContext();
    }

    private protected abstract void Call(Delegate callback);

    /// <summary>Lets go of what the callback would have been called with.</summary>
    private protected virtual void ForgetState()
    {
    }

    private static string NameOf(Delegate callback) => $"{callback.Method.DeclaringType?.FullName}.{callback.Method.Name}";
}
