using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class WriterTests
{
    private static readonly byte[] s_megabyte = new byte[1024 * 1024];

    [Fact]
    public void Drain_waits_for_a_stalled_peer_and_goes_on_when_it_reads() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var written = await Stall(pair.Writer);
        var drain = Coro.CreateTask(pair.Writer.Drain());
        await Coro.Sleep(0.05);
        Assert.False(drain.IsCompleted);

        await pair.PeerReader.ReadExactly(written - 1000);
        await drain;
        Assert.True(pair.Writer.Transport.UnsentCount <= 16 * 1024);
    });

    [Fact]
    public void Several_may_drain_and_a_cancelled_one_leaves_the_others_waiting() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var written = await Stall(pair.Writer);
        var first = Coro.CreateTask(pair.Writer.Drain());
        var second = Coro.CreateTask(pair.Writer.Drain());
        var third = Coro.CreateTask(pair.Writer.Drain());
        await Coro.Yield();
        second.Cancel();
        await Throwing.Of<CoroCanceledException>(Await(second));
        Assert.False(first.IsCompleted);
        await pair.PeerReader.ReadExactly(written);
        await first;
        await third;
    });

    [Fact]
    public void Drain_does_not_suspend_when_little_is_unsent() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.Writer.Write("little"u8);
        var isLater = false;
        EventLoop.Current.CallSoon(() => isLater = true);
        await pair.Writer.Drain();
        Assert.False(isLater);
    });

    [Fact]
    public void Close_sends_everything_first() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var written = await Stall(pair.Writer);
        pair.Writer.Close();
        Assert.True(pair.Writer.IsClosing);
        var closed = Coro.CreateTask(pair.Writer.WaitClosed());
        await Coro.Sleep(0.02);
        Assert.False(closed.IsCompleted);
        Assert.Equal(written, (await pair.PeerReader.Read()).Length);
        await closed;
    });

    [Fact]
    public void Abort_drops_what_a_stalled_peer_does_not_take() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        await Stall(pair.Writer);
        var drain = Coro.CreateTask(pair.Writer.Drain());
        await Coro.Yield();
        pair.Writer.Abort();
        pair.Writer.Abort();
        await pair.Writer.WaitClosed();
        Assert.Equal(0, pair.Writer.Transport.UnsentCount);
        await drain;
    });

    [Fact]
    public void A_pending_read_sees_the_end_when_the_writer_is_closed() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var read = Coro.CreateTask(pair.Reader.Read(1));
        await Coro.Yield();
        pair.Writer.Close();
        Assert.Empty(await read);
        await pair.Writer.WaitClosed();
    });

    [Fact]
    public void WriteEof_ends_one_direction_only() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var written = await Stall(pair.Writer);
        pair.Writer.WriteEof();
        pair.Writer.WriteEof();
        var exception = Assert.Throws<InvalidOperationException>(() => pair.Writer.Write("more"u8));
        Assert.Contains("WriteEof", exception.Message);
        Assert.Throws<InvalidOperationException>(() => pair.Writer.WriteLines([s_megabyte]));
        Assert.Equal(written, (await pair.PeerReader.Read()).Length);
        pair.PeerWriter.Write("answer"u8);
        pair.PeerWriter.Close();
        Assert.Equal("answer", (await pair.Reader.Read()).Text());
        Assert.True(pair.Writer.CanWriteEof);
    });

    [Fact]
    public void A_reset_connection_fails_reads_drains_and_the_close() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var read = Coro.CreateTask(pair.Reader.ReadLine());
        await Coro.Yield();
        Reset(pair.PeerWriter);
        var exception = await Throwing.Of<SocketException>(Await(read));
        Assert.Equal(SocketError.ConnectionReset, exception.SocketErrorCode);
        Assert.Contains(pair.Writer.RemoteEndPoint!.ToString()!, exception.Message);
        Assert.Same(exception, await Throwing.Of<SocketException>(pair.Reader.Read(1)));
        Assert.Same(exception, await Throwing.Of<SocketException>(pair.Writer.Drain()));
        Assert.Same(exception, await Throwing.Of<SocketException>(pair.Writer.WaitClosed()));
        pair.Writer.Write("dropped"u8);
    });

    [Fact]
    public void A_reset_connection_wakes_who_drains() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        await Stall(pair.Writer);
        var drain = Coro.CreateTask(pair.Writer.Drain());
        await Coro.Yield();
        Reset(pair.PeerWriter);
        await Throwing.Of<SocketException>(Await(drain));
    });

    [Fact]
    public void A_loop_of_writes_and_drains_sees_that_the_connection_was_closed() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.Writer.Close();
        var count = 0;
        var exception = await Throwing.Of<SocketException>(WriteForEver());
        Assert.Contains("Connection lost", exception.Message);
        Assert.InRange(count, 1, 2);

        async Coro WriteForEver()
        {
            while (true)
            {
                count++;
                pair.Writer.Write("x"u8);
                await pair.Writer.Drain();
            }
        }
    });

    [Fact]
    public void A_wait_for_the_end_may_be_cancelled() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var first = Coro.CreateTask(pair.Writer.WaitClosed());
        var second = Coro.CreateTask(pair.Writer.WaitClosed());
        await Coro.Yield();
        first.Cancel();
        await Throwing.Of<CoroCanceledException>(Await(first));
        pair.Writer.Dispose();
        await second;
    });

    [Fact]
    public void Back_pressure_of_a_reader_reaches_the_writer() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect(limit: 1000);
        pair.PeerWriter.Write(new byte[20_000_000]);
        while (!pair.Reader.IsPaused) await Coro.Sleep(0.01);
        Assert.True(pair.PeerWriter.Transport.IsWritingPaused);
        Assert.Equal(20_000_000, (await pair.Reader.ReadExactly(20_000_000)).Length);
    });

    [Fact]
    public void Text_is_sent_in_utf8() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.Writer.Write("héllo ✓\n");
        Assert.Equal("héllo ✓\n", System.Text.Encoding.UTF8.GetString(await pair.PeerReader.ReadLine()));
    });

    [Fact]
    public void A_writer_that_is_forgotten_closes_its_connection_and_is_reported_in_debug_mode()
    {
        var errors = LoopTest.RunWithErrors(
            async () =>
            {
                var forgotten = await Forget();
                for (var i = 0; i < 100 && !forgotten.Transport.IsClosing; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    await Coro.Sleep(0.01);
                }

                Assert.True(forgotten.Transport.IsClosing);
                forgotten.PeerWriter.Close();
            },
            debug: true);

        // Debug mode also reports steps that a busy machine made slow.
        Assert.Single(errors, static error => error.Message.Contains("was collected and never closed", StringComparison.Ordinal));
    }

    /// <summary>Makes a connection and keeps all of it but the writer.</summary>
    private static async Coro<Forgotten> Forget()
    {
        var pair = await Loopback.Connect();
        return new Forgotten(pair.Writer.Transport, pair.PeerWriter);
    }

    private static async Coro Await(CoroTask task) => await task;

    private static void Reset(CoroStreamWriter writer)
    {
        writer.Socket!.LingerState = new LingerOption(true, 0);
        writer.Socket!.Dispose();
        writer.Abort();
    }

    /// <summary>Writes more than the system takes from a peer that does not read.</summary>
    private static async Coro<int> Stall(CoroStreamWriter writer)
    {
        var written = 0;
        while (!writer.Transport.IsWritingPaused)
        {
            writer.Write(s_megabyte);
            written += s_megabyte.Length;
            await Coro.Sleep(0.01);
        }

        return written;
    }

    private sealed record Forgotten(Transport Transport, CoroStreamWriter PeerWriter);
}
