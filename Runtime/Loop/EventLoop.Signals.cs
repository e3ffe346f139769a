using System.Runtime.InteropServices;

namespace CoroGen;

/// <content>Signals of the operating system.</content>
public sealed partial class EventLoop
{
    private Dictionary<PosixSignal, PosixSignalRegistration>? _signals;
    private volatile bool _handlesInterrupt;

    /// <summary>Whether user code handles Ctrl+C, so that it does not cancel the main task; from any thread.</summary>
    internal bool HandlesInterrupt => _handlesInterrupt;

    /// <summary>
    /// Has a callback called in the loop when the process gets a signal, in place of what the signal does by default; with one for SIGINT, Ctrl+C
    /// does not cancel the main task of a run.
    /// </summary>
    /// <param name="signal">The signal; a second handler for it takes the place of the first.</param>
    /// <param name="handler">What to call; it runs in a copy of the present AsyncLocal values.</param>
    /// <exception cref="ArgumentException">The platform does not know the signal.</exception>
    /// <exception cref="InvalidOperationException">The signal cannot be caught, or the loop is closed.</exception>
    /// <remarks>Mirrors <c>loop.add_signal_handler()</c>.</remarks>
    public void AddSignalHandler(PosixSignal signal, Action handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ThrowIfClosed();
        if (Debug) ThrowIfForeignThread();
        RemoveSignalHandler(signal);
        _signals ??= [];
        var values = ExecutionContext.Capture();
        _signals[signal] = Register(signal, context =>
        {
            // The thread by which signals come has no values of ours.
            context.Cancel = true;
            if (values is null) PostCallback(handler);
            else ExecutionContext.Run(values, _ => PostCallback(handler), null);
        });
        if (signal == PosixSignal.SIGINT) _handlesInterrupt = true;
    }

    /// <summary>Takes the handler of a signal away: the signal does again what it does by default.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>Whether there was one.</returns>
    /// <remarks>Mirrors <c>loop.remove_signal_handler()</c>.</remarks>
    public bool RemoveSignalHandler(PosixSignal signal)
    {
        if (_signals is null || !_signals.Remove(signal, out var registration)) return false;
        registration.Dispose();
        if (signal == PosixSignal.SIGINT) _handlesInterrupt = false;
        return true;
    }

    private static PosixSignalRegistration Register(PosixSignal signal, Action<PosixSignalContext> handler)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, handler);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException($"Signal {signal} cannot be caught.", exception);
        }
        catch (PlatformNotSupportedException exception)
        {
            throw new ArgumentException($"This platform does not know signal {signal}.", nameof(signal), exception);
        }
    }

    private void RemoveSignalHandlers()
    {
        if (_signals is null) return;
        foreach (var registration in _signals.Values) registration.Dispose();
        _signals = null;
    }
}
