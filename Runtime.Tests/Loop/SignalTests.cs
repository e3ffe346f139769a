using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>Signals reach every loop of the process, so that nothing may run beside these tests.</summary>
[Collection(MeasuredAlone.Name)]
public class SignalTests
{
    private const PosixSignal Kill = (PosixSignal)9;

    private static readonly AsyncLocal<string?> s_local = new();

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

    [Fact]
    public void Handlers_see_the_values_of_their_registration_and_replace_each_other()
    {
        if (OperatingSystem.IsWindows()) return;
        Coro.Run(Replace());
    }

    [Fact]
    public void A_handler_for_the_interrupt_takes_the_place_of_the_cancellation()
    {
        if (OperatingSystem.IsWindows()) return;
        Coro.Run(HandleInterrupt());
    }

    [Fact]
    public void Signals_that_nobody_can_catch_are_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var loop = new EventLoop();
        Assert.Throws<InvalidOperationException>(() => loop.AddSignalHandler(Kill, static () => { }));
        Assert.False(loop.RemoveSignalHandler(Kill));
        Assert.ThrowsAny<ArgumentException>(() => loop.AddSignalHandler((PosixSignal)12_345, static () => { }));
    }

    [UnsupportedOSPlatform("windows")]
    private static async Coro Replace()
    {
        var loop = EventLoop.Current;
        var seen = loop.CreateFuture<string?>();
        s_local.Value = "first";
        loop.AddSignalHandler(PosixSignal.SIGCONT, static () => Assert.Fail("This one was replaced."));
        s_local.Value = "second";
        loop.AddSignalHandler(PosixSignal.SIGCONT, () => seen.TrySetResult(s_local.Value));
        s_local.Value = "main";
        await Coro.ToThread(static () => Send("CONT"));
        Assert.Equal("second", await Coro.WaitFor(seen, 30));
        Assert.True(loop.RemoveSignalHandler(PosixSignal.SIGCONT));
        Assert.False(loop.RemoveSignalHandler(PosixSignal.SIGCONT));
    }

    [UnsupportedOSPlatform("windows")]
    private static async Coro HandleInterrupt()
    {
        var loop = EventLoop.Current;
        var task = CoroTask.Current!;
        var received = new CoroQueue<int>();
        loop.AddSignalHandler(PosixSignal.SIGINT, () => received.PutNoWait(task.CancellationRequests));
        for (var i = 0; i < 2; i++)
        {
            await Coro.ToThread(static () => Send("INT"));
            Assert.Equal(0, await Coro.WaitFor(received.Get(), 30));
        }

        loop.RemoveSignalHandler(PosixSignal.SIGINT);
        var error = await Tasks.Trace.Catch(async () =>
        {
            await Coro.ToThread(static () => Send("INT"));
            await Coro.Sleep(30);
        });
        Assert.Equal("Interrupted by Ctrl+C.", Assert.IsType<CoroCanceledException>(error).Message);
        Assert.Equal(1, task.CancellationRequests);
    }

    private static void Send(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{Environment.ProcessId}"]);
        kill.WaitForExit();
    }
}
