using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>Signals reach every loop of the process, so that nothing may run beside these tests.</summary>
[Collection(MeasuredAlone.Name)]
public class SignalTests
{
    [Fact]
    public void A_signal_wakes_the_loop_and_runs_its_handler()
    {
        if (OperatingSystem.IsWindows()) return;
        Coro.Run(Handle());
    }

    [Fact]
    public void An_interrupt_cancels_the_main_task()
    {
        if (OperatingSystem.IsWindows()) return;
        var cleaned = false;
        var error = Assert.Throws<CoroCanceledException>(() => Coro.Run(Interrupted()));
        Assert.Equal("Interrupted by Ctrl+C.", error.Message);
        Assert.True(cleaned);

        async Coro Interrupted()
        {
            try
            {
                await Coro.ToThread(static () => Send("INT"));
                await Coro.Sleep(30);
            }
            finally
            {
                cleaned = true;
            }
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static async Coro Handle()
    {
        var loop = EventLoop.Current;
        var received = loop.CreateFuture();
        loop.AddSignalHandler(PosixSignal.SIGCONT, () => received.TrySetResult());
        await Coro.ToThread(static () => Send("CONT"));
        await Coro.WaitFor(received, 30);
        Assert.True(loop.RemoveSignalHandler(PosixSignal.SIGCONT));
        Assert.False(loop.RemoveSignalHandler(PosixSignal.SIGCONT));
    }

    private static void Send(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{Environment.ProcessId}"]);
        kill.WaitForExit();
    }
}
