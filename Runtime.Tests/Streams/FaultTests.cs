using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>What the internet does to servers.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_reset_while_reading_names_the_peer() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var reading = Coro.CreateTask(pair.Reader.ReadLine());
        await Coro.Yield();
        Reset(pair.PeerWriter);
        var exception = Assert.IsType<SocketException>((await reading.WaitWithoutThrow()).Exception);
        Assert.Equal(SocketError.ConnectionReset, exception.SocketErrorCode);
        Assert.Equal($"Cannot receive from {pair.Writer.RemoteEndPoint}: Connection reset by peer.", exception.Message);
    });

    [Fact]
    public void A_reset_while_writing_ends_a_loop_of_writes_and_drains() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var writing = Coro.CreateTask(Write());
        await Coro.Sleep(0.02);
        Assert.False(writing.IsCompleted);
        Reset(pair.PeerWriter);
        Assert.IsType<SocketException>((await writing.WaitWithoutThrow()).Exception);
        Assert.Equal(0, pair.Writer.WriteBufferSize);

        async Coro Write()
        {
            while (true)
            {
                pair.Writer.Write(new byte[100_000]);
                await pair.Writer.Drain();
            }
        }
    });

    [Fact]
    public void A_peer_that_stops_reading_costs_no_more_than_the_high_mark_and_a_write() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var peak = 0;
        var writing = Coro.CreateTask(Write());
        await Coro.Sleep(0.1);
        Assert.False(writing.IsCompleted);
        Assert.InRange(peak, 1, (64 * 1024) + 10_000);
        writing.Cancel();
        Assert.True((await writing.WaitWithoutThrow()).IsCanceled);

        async Coro Write()
        {
            while (true)
            {
                pair.Writer.Write(new byte[10_000]);
                peak = Math.Max(peak, pair.Writer.WriteBufferSize);
                await pair.Writer.Drain();
            }
        }
    });

    [Fact]
    public void A_write_of_which_the_wait_is_cancelled_is_sent_all_the_same() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var message = new byte[20_000_000];
        Random.Shared.NextBytes(message);
        pair.Writer.Write(message);
        await Throwing.Of<TimeoutException>(Coro.WaitFor(pair.Writer.Drain(), 0.02));
        Assert.Equal(message, await pair.PeerReader.ReadExactly(message.Length));
    });

    [Fact]
    public void A_client_that_sends_a_byte_at_a_time_is_sent_away_and_the_others_do_not_wait() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(async (reader, writer) =>
        {
            await using (writer)
            {
                try
                {
                    writer.Write(await Coro.WaitFor(reader.ReadLine(), 0.2));
                }
                catch (TimeoutException)
                {
                    // What still comes would make the system reset a connection that is closed now.
                    writer.Write("too slow\n"u8);
                    await reader.Read();
                }
            }
        });
        var (slowReader, slow) = await server.Connect();
        var dripping = Coro.CreateTask(Drip());
        for (var i = 0; i < 5; i++)
        {
            var (reader, writer) = await server.Connect();
            writer.Write("quick\n"u8);
            Assert.Equal("quick\n", (await reader.Read()).Text());
            writer.Close();
        }

        Assert.Equal("too slow\n", (await slowReader.ReadLine()).Text());
        dripping.Cancel();
        await dripping.WaitWithoutThrow();
        slow.Close();

        async Coro Drip()
        {
            while (true)
            {
                slow.Write("x"u8);
                await Coro.Sleep(0.01);
            }
        }
    });

    [Fact]
    public void A_line_that_is_too_long_is_told_and_the_next_one_read() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect(limit: 1000);
        pair.PeerWriter.Write(new string('x', 1500) + "\nshort\n");
        var exception = await Throwing.Of<InvalidDataException>(pair.Reader.ReadLine());
        Assert.Equal("The line is longer than the limit of 1000 bytes; 1501 bytes of it were dropped. Give the connection a higher Limit, or read with Read.", exception.Message);
        Assert.Equal("short\n", (await pair.Reader.ReadLine()).Text());
    });

    [Fact]
    public void A_stream_that_ends_in_the_middle_gives_what_had_come() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.PeerWriter.Write("half"u8);
        pair.PeerWriter.Close();
        var exception = await Throwing.Of<IncompleteReadException>(pair.Reader.ReadExactly(10));
        Assert.Equal("The stream ended after 4 bytes, before the 10 bytes that were to be read.", exception.Message);
        Assert.Equal("half", exception.Partial.ToArray().Text());
    });

    [Fact]
    public void A_half_closed_peer_is_answered() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        pair.PeerWriter.Write("question"u8);
        pair.PeerWriter.WriteEof();
        Assert.Equal("question", (await pair.Reader.Read()).Text());
        Assert.False(pair.Writer.IsClosing);
        pair.Writer.Write("answer"u8);
        await pair.Writer.DisposeAsync();
        Assert.Equal("answer", (await pair.PeerReader.Read()).Text());
    });

    [Fact]
    public void A_server_that_is_closed_lets_its_handlers_end() => LoopTest.Run(async () =>
    {
        var isOver = false;
        var server = await Loopback.Serve(async (_, writer) =>
        {
            await using (writer)
            {
                writer.Write("begin "u8);
                await Coro.Sleep(0.05);
                writer.Write("end"u8);
            }

            isOver = true;
        });
        var (reader, writer) = await server.Connect();
        Assert.Equal("begin ", (await reader.ReadExactly(6)).Text());
        server.Close();
        await server.WaitClosed();
        Assert.Equal("end", (await reader.Read()).Text());
        while (!isOver) await Coro.Yield();
        writer.Close();
    });

    [Fact]
    public void Hundreds_of_clients_that_leave_at_once_leave_nothing_behind() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(static async (reader, writer) =>
        {
            using (writer)
            {
                try
                {
                    await reader.Read();
                }
                catch (SocketException)
                {
                    // Half of them.
                }
            }
        });
        var clients = new List<CoroStreamWriter>();
        for (var i = 0; i < 300; i++) clients.Add((await server.Connect()).Writer);
        while (server.ClientCount < clients.Count) await Coro.Sleep(0.001);
        for (var i = 0; i < clients.Count; i++)
        {
            if (i % 2 == 0) clients[i].Close();
            else Reset(clients[i]);
        }

        server.Close();
        await server.WaitClosed();
        Assert.Equal(0, server.ClientCount);
    });

    private static void Reset(CoroStreamWriter writer)
    {
        writer.Socket!.LingerState = new LingerOption(true, 0);
        writer.Socket.Dispose();
        writer.Abort();
    }
}
