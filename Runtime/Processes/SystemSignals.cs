using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CoroGen;

/// <summary>Sending signals, for which .NET has no call but that of SIGKILL.</summary>
internal static partial class SystemSignals
{
    /// <summary>The number of a signal on this system.</summary>
    [UnsupportedOSPlatform("windows")]
    public static int NumberOf(PosixSignal signal)
    {
        var isLinux = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid();
        return signal switch
        {
            > 0 => (int)signal,
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            PosixSignal.SIGTERM => 15,
            PosixSignal.SIGCHLD => isLinux ? 17 : 20,
            PosixSignal.SIGCONT => isLinux ? 18 : 19,
            PosixSignal.SIGTSTP => isLinux ? 20 : 18,
            PosixSignal.SIGTTIN => 21,
            PosixSignal.SIGTTOU => 22,
            PosixSignal.SIGWINCH => 28,
            _ => throw new PlatformNotSupportedException($"This platform does not know signal {signal}."),
        };
    }

    /// <summary>Sends a signal.</summary>
    /// <returns>The error of the system; null if there was none.</returns>
    [UnsupportedOSPlatform("windows")]
    public static int? Send(int process, int signal) => KillProcess(process, signal) == 0 ? null : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int KillProcess(int process, int signal);
}
