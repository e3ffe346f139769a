using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class ConnectionTests
{
    [Fact]
    public void Lines_go_there_and_back() => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve(async (reader, writer) =>
        {
            while (true)
            {
                var line = await reader.ReadLine();
                if (line.Length == 0) break;
                writer.Write(line.Text().ToUpperInvariant());
                await writer.Drain();
            }

            writer.Close();
            await writer.WaitClosed();
        });
        var (reader, writer) = await server.Connect();
        writer.Write("hello\n"u8);
        Assert.Equal("HELLO\n", (await reader.ReadLine()).Text());
        writer.WriteLines(["wor".Bytes(), [], "ld\n".Bytes()]);
        Assert.Equal("WORLD\n", (await reader.ReadLine()).Text());
        writer.WriteEof();
        Assert.Empty(await reader.ReadLine());
        Assert.True(reader.AtEof);
        writer.Close();
        await writer.WaitClosed();
        server.Close();
        await server.WaitClosed();
    });

    [Fact]
    public void Megabytes_arrive_whole() => LoopTest.Run(async () =>
    {
        const int Length = 5_000_000;
        using var pair = await Loopback.Connect();
        var sender = Coro.CreateTask(Send());
        var position = 0;
        var buffer = new byte[50_000];
        while (true)
        {
            var count = await pair.PeerReader.ReadInto(buffer);
            if (count == 0) break;
            for (var i = 0; i < count; i++) Assert.Equal((byte)(position++ * 31 >> 3), buffer[i]);
        }

        Assert.Equal(Length, position);
        await sender;

        async Coro Send()
        {
            var piece = new byte[12_345];
            for (var sent = 0; sent < Length;)
            {
                var count = Math.Min(piece.Length, Length - sent);
                for (var i = 0; i < count; i++) piece[i] = (byte)(sent++ * 31 >> 3);
                pair.Writer.Write(piece.AsSpan(0, count));
                await pair.Writer.Drain();
            }

            pair.Writer.Close();
            await pair.Writer.WaitClosed();
        }
    });

    [Fact]
    public void Both_ends_know_their_addresses() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        Assert.Equal(pair.Writer.LocalEndPoint, pair.PeerWriter.RemoteEndPoint);
        Assert.Equal(pair.Writer.RemoteEndPoint, pair.PeerWriter.LocalEndPoint);
    });

    [Fact]
    public void No_host_is_this_machine() => LoopTest.Run(async () =>
    {
        using var server = await Coro.StartServer(
            async (_, writer) =>
            {
                writer.Write("hi"u8);
                writer.Close();
                await writer.WaitClosed();
            },
            null,
            0);
        Assert.All(server.EndPoints, endPoint => Assert.NotEqual(0, endPoint.Port));
        foreach (var endPoint in server.EndPoints)
        {
            var (reader, writer) = await Coro.OpenConnection(endPoint.AddressFamily == AddressFamily.InterNetwork ? null : "::1", endPoint.Port);
            Assert.Equal("hi", (await reader.Read()).Text());
            writer.Close();
            await writer.WaitClosed();
        }
    });

    [Fact]
    public void The_name_of_this_machine_is_resolved() => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve(async (_, writer) =>
        {
            writer.Close();
            await writer.WaitClosed();
        });
        var (reader, writer) = await Coro.OpenConnection("localhost", server.Port());
        Assert.Empty(await reader.Read());
        writer.Close();
        await writer.WaitClosed();
    });

    [Fact]
    public void A_connection_may_begin_at_a_given_address() => LoopTest.Run(async () =>
    {
        var port = Loopback.ClosedPort();
        using var server = await Loopback.Serve((_, writer) =>
        {
            writer.Close();
            return Coro.Completed;
        });
        var (_, writer) = await server.Connect(new ConnectionOptions { LocalEndPoint = new IPEndPoint(IPAddress.Loopback, port) });
        Assert.Equal(port, ((IPEndPoint)writer.LocalEndPoint!).Port);
        writer.Close();
        await writer.WaitClosed();
    });

    [Fact]
    public void A_port_without_a_server_refuses() => LoopTest.Run(async () =>
    {
        var port = Loopback.ClosedPort();
        var exception = await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenConnection(Loopback.Host, port));
        Assert.Equal(SocketError.ConnectionRefused, exception.SocketErrorCode);
        Assert.Contains($"Cannot connect to 127.0.0.1:{port}", exception.Message);
    });

    [Fact]
    public void Failures_of_several_addresses_are_joined() => LoopTest.Run(async () =>
    {
        var exception = await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenConnection(null, Loopback.ClosedPort()));
        Assert.Contains("127.0.0.1", exception.Message);
        if (Socket.OSSupportsIPv6) Assert.Contains("::1", exception.Message);
    });

    [Fact]
    public void A_host_that_does_not_resolve_is_named() => LoopTest.Run(async () =>
    {
        var exception = await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenConnection("no-such-host.invalid", 80));
        Assert.Contains("Cannot resolve the host 'no-such-host.invalid'", exception.Message);

        exception = await Throwing.Of<SocketException, CoroServer>(Coro.StartServer((_, _) => Coro.Completed, "no-such-host.invalid", 0));
        Assert.Contains("Cannot resolve the host 'no-such-host.invalid'", exception.Message);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_port_that_cannot_be_is_refused(int port) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Coro.OpenConnection(Loopback.Host, port));

    [Fact]
    public void A_connection_that_takes_too_long_says_so() => LoopTest.Run(async () =>
    {
        using var server = new SilentServer();
        var exception = await Throwing.Of<TimeoutException>(server.ConnectForEver(new ConnectionOptions { ConnectTimeout = TimeSpan.FromSeconds(0.2) }));
        Assert.Contains($"port {server.Port}, took longer than 0.2 s", exception.Message);
    });

    [Fact]
    public void An_attempt_may_be_cancelled() => LoopTest.Run(async () =>
    {
        using var server = new SilentServer();
        var attempts = Coro.CreateTask(server.ConnectForEver(new ConnectionOptions()));
        await Coro.Sleep(0.3);
        attempts.Cancel();
        await Throwing.Of<CoroCanceledException>(Await(attempts));
    });

    [Fact]
    public void A_stalled_peer_can_be_given_up() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        await Throwing.Of<TimeoutException>(GiveUp());
        pair.PeerWriter.Write("late\n"u8);
        Assert.Equal("late\n", (await pair.Reader.ReadLine()).Text());

        async Coro GiveUp() => await Coro.WaitFor(pair.Reader.ReadLine(), 0.05);
    });

    private static async Coro Await(CoroTask task) => await task;
}
