using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CoroGen.Conformance.Harness;

/// <summary>
/// Has the process heed SIGINT, which tests send to it: a shell starts its background jobs with that signal ignored, and .NET leaves it so.
/// </summary>
internal static class Interruptible
{
    private const int Interrupt = 2;

    // .NET looks when the first handler is registered, and never again.
    [ModuleInitializer]
    internal static void HeedInterrupt()
    {
        if (OperatingSystem.IsLinux() && IsIgnored()) SetHandler(Interrupt, 0);
    }

    private static bool IsIgnored()
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return line is not null && (ulong.Parse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint SetHandler(int number, nint handler);
}
