using System.Runtime.InteropServices;

namespace CoroGen;

/// <summary>Has Ctrl+C cancel a task, unless the loop has a handler for it; a second Ctrl+C does what it does by default and ends the process.</summary>
internal sealed class InterruptHandler : IDisposable
{
    private readonly EventLoop _loop;
    private readonly CoroTask _task;
    private PosixSignalRegistration? _registration;
    private int _count;

    private InterruptHandler(EventLoop loop, CoroTask task)
    {
        _loop = loop;
        _task = task;
    }

    /// <summary>Begins to handle Ctrl+C; null where the platform has no signals.</summary>
    public static InterruptHandler? Begin(EventLoop loop, CoroTask task)
    {
        var handler = new InterruptHandler(loop, task);
        try
        {
            handler._registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, handler.OnInterrupt);
            return handler;
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }

    public void Dispose() => _registration?.Dispose();

    private void OnInterrupt(PosixSignalContext context)
    {
        // As in asyncio, a handler of the user's takes the place of this one; .NET calls both.
        if (_loop.HandlesInterrupt || Interlocked.Increment(ref _count) > 1 || _loop.IsClosed) return;
        context.Cancel = true;
        _loop.PostCallback(() => _task.Cancel("Interrupted by Ctrl+C."));
    }
}
