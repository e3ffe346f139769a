using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 192: a signal handler runs as a callback of the loop and wakes it; removing tells whether one was set.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class Item192
{
    public static void Run() => RunMain(Main());

    const int WindowChanged = 28;

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Kill(int process, int signal);

    static void Handle(CoroEvent arrived)
    {
        Log("signal");
        arrived.Set();
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var arrived = new CoroEvent();
        loop.AddSignalHandler(PosixSignal.SIGWINCH, () => Handle(arrived));
        loop.CallSoon(() => _ = Kill(Environment.ProcessId, WindowChanged));
        await arrived.Wait();
        Log("woken");
        Log(loop.RemoveSignalHandler(PosixSignal.SIGWINCH));
        Log(loop.RemoveSignalHandler(PosixSignal.SIGWINCH));
    }
}
