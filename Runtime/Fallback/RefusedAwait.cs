using System.Runtime.ExceptionServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// An await by code that is no coroutine, which cannot begin. An awaiter must not throw when it is given the continuation: where that happens, the
/// exception belongs to nobody and ends the process. So the method goes on elsewhere, and the await throws there.
/// </summary>
internal sealed class RefusedAwait
{
    [ThreadStatic]
    private static ExceptionDispatchInfo? t_reason;

    private readonly Action _continuation;
    private readonly Exception? _reason;

    private RefusedAwait(Action continuation, Exception? reason)
    {
        _continuation = continuation;
        _reason = reason;
    }

    /// <summary>Has the method go on where it would have after the await.</summary>
    /// <param name="continuation">The rest of the method; its first act is to ask the awaiter for the outcome.</param>
    /// <param name="reason">What the awaiter is to throw; null if it finds that out by itself.</param>
    public static void Post(Action continuation, Exception? reason)
    {
        var refused = new RefusedAwait(continuation, reason);
        if (SynchronizationContext.Current is { } context) context.Post(static state => ((RefusedAwait)state!).Run(), refused);
        else ThreadPool.QueueUserWorkItem(static state => state.Run(), refused, preferLocal: false);
    }

    /// <summary>Throws the reason if a method goes on for that in this thread.</summary>
    public static void ThrowIfCurrent()
    {
        if (t_reason is not { } reason) return;
        t_reason = null;
        reason.Throw();
    }

    private void Run()
    {
        t_reason = _reason is null ? null : ExceptionDispatchInfo.Capture(_reason);
        try
        {
            _continuation();
        }
        finally
        {
            t_reason = null;
        }
    }
}
