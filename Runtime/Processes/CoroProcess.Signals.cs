using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CoroGen;

/// <content>Signals.</content>
public sealed partial class CoroProcess
{
    /// <summary>Sends the process a signal.</summary>
    /// <param name="signal">The signal; one that .NET has no name for is a number: <c>(PosixSignal)10</c>.</param>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    /// <exception cref="PlatformNotSupportedException">Windows has no signals, or the platform does not know this one.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    /// <remarks>Mirrors <c>Process.send_signal()</c>.</remarks>
    public void SendSignal(PosixSignal signal)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Windows has no signals: use Kill.");
        ThrowIfEnded();
        if (SystemSignals.Send(Pid, SystemSignals.NumberOf(signal)) is not { } error) return;
        if (error is NoSuchProcess) throw HasEnded();
        throw new UnauthorizedAccessException($"Cannot send {signal} to process {Pid}: {new Win32Exception(error).Message}.");
    }

    /// <summary>Asks the process to end: SIGTERM, which it may handle, or ignore. On Windows the same as <see cref="Kill"/>.</summary>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    /// <remarks>Mirrors <c>Process.terminate()</c>.</remarks>
    public void Terminate()
    {
        if (OperatingSystem.IsWindows()) Kill();
        else SendSignal(PosixSignal.SIGTERM);
    }

    /// <summary>Kills the process: SIGKILL.</summary>
    /// <param name="entireTree">Whether the processes that it has started are killed too, and theirs.</param>
    /// <exception cref="InvalidOperationException">The process has ended.</exception>
    /// <remarks>Mirrors <c>Process.kill()</c>.</remarks>
    public void Kill(bool entireTree = false)
    {
        ThrowIfEnded();
        _process.Kill(entireTree);
    }

    private const int NoSuchProcess = 3;

    private void ThrowIfEnded()
    {
        if (ReturnCode is not null || _process.HasExited) throw HasEnded();
    }

    private InvalidOperationException HasEnded() => new($"Process {Pid} has ended: look at ReturnCode before.");
}
