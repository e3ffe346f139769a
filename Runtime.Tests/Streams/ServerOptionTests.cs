using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>What a server listens on, how many clients it has, and its end as a block.</summary>
public sealed class ServerOptionTests
{
    [Fact]
    public void A_block_closes_the_server_and_waits_for_its_clients() => LoopTest.Run(async () =>
    {
        CoroServer server;
        var isServed = false;
        CoroStreamWriter client;
        await using (server = await Loopback.Serve(async (reader, writer) =>
        {
            await using (writer) await reader.Read();
            isServed = true;
        }))
        {
            (_, client) = await server.Connect();
            while (server.ClientCount == 0) await Coro.Yield();
            EventLoop.Current.CallLater(0.02, client.Close);
        }

        Assert.True(isServed);
        Assert.False(server.IsServing);
        Assert.Equal(0, server.ClientCount);
    });

    [Fact]
    public void Clients_are_counted() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(async (reader, writer) =>
        {
            writer.Write("!"u8);
            await reader.Read();
            writer.Close();
        });
        Assert.Equal(0, server.ClientCount);
        var (reader, writer) = await server.Connect();
        var (otherReader, otherWriter) = await server.Connect();
        await reader.ReadExactly(1);
        await otherReader.ReadExactly(1);
        Assert.Equal(2, server.ClientCount);
        writer.Close();
        while (server.ClientCount == 2) await Coro.Sleep(0.001);
        Assert.Equal(1, server.ClientCount);
        otherWriter.Close();
    });

    [Fact]
    public void No_more_clients_are_served_than_there_may_be() => LoopTest.Run(async () =>
    {
        var present = 0;
        var most = 0;
        await using var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                most = Math.Max(most, ++present);
                await using (writer)
                {
                    writer.Write(await reader.ReadLine());
                    await Coro.Sleep(0.001);
                    present--;
                }
            },
            new ServerOptions { MaxConnections = 3 });
        var asks = Enumerable.Range(0, 20).Select(_ => Coro.CreateTask(Ask(server))).ToArray();
        foreach (var ask in asks) Assert.Equal("ask\n", (await ask).Text());
        Assert.Equal(3, most);
    });

    [Fact]
    public void Clients_that_wait_for_a_place_are_closed_with_the_server() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                await using (writer) await reader.Read();
            },
            new ServerOptions { MaxConnections = 1 });
        var (_, first) = await server.Connect();
        var second = await server.Connect();
        await Coro.Sleep(0.05);
        Assert.Equal(1, server.ClientCount);
        server.Close();
        try
        {
            Assert.Empty(await second.Reader.Read());
        }
        catch (SocketException exception)
        {
            Assert.Equal(SocketError.ConnectionReset, exception.SocketErrorCode);
        }

        first.Close();
        second.Writer.Close();
        await server.WaitClosed();
    });

    [Fact]
    public void A_plain_callback_serves() => LoopTest.Run(async () =>
    {
        await using var server = await Coro.StartServer(Greet, Loopback.Host, 0);
        Assert.Equal("hi", (await Ask(server)).Text());

        static void Greet(CoroStreamReader reader, CoroStreamWriter writer)
        {
            writer.Write("hi"u8);
            writer.Close();
        }
    });

    [Fact]
    public void A_server_listens_on_several_hosts() => LoopTest.Run(async () =>
    {
        await using var server = await Coro.StartServer(Greet, 0, ["127.0.0.1", "127.0.0.2"]);
        Assert.Equal(["127.0.0.1", "127.0.0.2"], server.EndPoints.Select(endPoint => endPoint.Address.ToString()));
        foreach (var endPoint in server.EndPoints) Assert.Equal("hi", (await Ask(endPoint)).Text());
        Assert.Throws<ArgumentException>(() => Coro.StartServer(Greet, 0, []));
    });

    [Fact]
    public void A_server_listens_on_several_end_points() => LoopTest.Run(async () =>
    {
        var port = Loopback.ClosedPort();
        await using var server = await Coro.StartServer(Greet, [new IPEndPoint(IPAddress.Loopback, port), new IPEndPoint(IPAddress.Parse("127.0.0.3"), 0)]);
        Assert.Equal(port, server.EndPoints[0].Port);
        foreach (var endPoint in server.EndPoints) Assert.Equal("hi", (await Ask(endPoint)).Text());
    });

    [Fact]
    public void A_server_takes_over_a_bound_socket_and_a_client_a_connected_one() => LoopTest.Run(async () =>
    {
        var listening = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<ArgumentException>(() => Coro.StartServer(Greet, listening));
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var server = await Coro.StartServer(Greet, listening);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<ArgumentException>(() => Coro.OpenConnection(socket));
        await socket.ConnectAsync(server.EndPoints[0]);
        var (reader, writer) = await Coro.OpenConnection(socket);
        await using (writer)
        {
            Assert.Same(socket, writer.Socket);
            Assert.Equal("hi", (await reader.Read()).Text());
        }
    });

    private static async Coro Greet(CoroStreamReader reader, CoroStreamWriter writer)
    {
        writer.Write("hi"u8);
        writer.Close();
        await writer.WaitClosed();
    }

    private static async Coro<byte[]> Ask(CoroServer server) => await Ask(server.EndPoints[0]);

    private static async Coro<byte[]> Ask(IPEndPoint endPoint)
    {
        var (reader, writer) = await Coro.OpenConnection(endPoint.Address.ToString(), endPoint.Port);
        using (writer)
        {
            writer.Write("ask\n"u8);
            return await reader.Read();
        }
    }
}
