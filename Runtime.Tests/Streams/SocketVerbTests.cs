using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class SocketVerbTests
{
    [Fact]
    public void Sockets_connect_accept_send_and_receive() => LoopTest.Run(async () =>
    {
        var loop = EventLoop.Current;
        using var listening = Listen();
        using var client = Tcp();
        var accepting = Coro.CreateTask(loop.SockAccept(listening));
        await loop.SockConnect(client, listening.LocalEndPoint!);
        using var server = await accepting;
        var message = new byte[3_000_000];
        Random.Shared.NextBytes(message);
        var sending = Coro.CreateTask(loop.SockSendAll(client, message));
        var received = new List<byte>();
        while (received.Count < message.Length) received.AddRange(await loop.SockRecv(server, 100_000));
        await sending;
        Assert.Equal(message, received);
        client.Shutdown(SocketShutdown.Send);
        Assert.Empty(await loop.SockRecv(server, 10));
        Assert.Equal(0, await loop.SockRecvInto(server, new byte[10]));
    });

    [Fact]
    public void A_receive_that_is_cancelled_takes_nothing_and_leaves_the_socket_open() => LoopTest.Run(async () =>
    {
        var loop = EventLoop.Current;
        using var listening = Listen();
        using var client = Tcp();
        await loop.SockConnect(client, listening.LocalEndPoint!);
        using var server = await loop.SockAccept(listening);
        await Throwing.Of<TimeoutException>(Coro.WaitFor(loop.SockRecv(server, 10), 0.02));
        await Throwing.Of<TimeoutException, Socket>(Coro.WaitFor(loop.SockAccept(listening), 0.02));
        await loop.SockSendAll(client, "late"u8.ToArray());
        Assert.Equal("late", (await loop.SockRecv(server, 10)).Text());
    });

    [Fact]
    public void Datagrams_are_sent_and_received() => LoopTest.Run(async () =>
    {
        var loop = EventLoop.Current;
        using var receiver = Udp();
        using var sender = Udp();
        Assert.Equal(5, await loop.SockSendTo(sender, "hello"u8.ToArray(), receiver.LocalEndPoint!));
        var datagram = await loop.SockRecvFrom(receiver, 100);
        Assert.Equal("hello", datagram.Data.Text());
        Assert.Equal(sender.LocalEndPoint, datagram.From);
    });

    [Fact]
    public void Nobody_accepts_at_a_closed_port() => LoopTest.Run(async () =>
    {
        using var client = Tcp();
        var target = new IPEndPoint(IPAddress.Loopback, Loopback.ClosedPort());
        var exception = await Throwing.Of<SocketException>(EventLoop.Current.SockConnect(client, target));
        Assert.Equal(SocketError.ConnectionRefused, exception.SocketErrorCode);
    });

    [Fact]
    public void Names_are_resolved() => LoopTest.Run(async () =>
    {
        var loop = EventLoop.Current;
        Assert.Equal([IPEndPoint.Parse("127.0.0.1:80")], await loop.GetAddrInfo("127.0.0.1", 80));
        Assert.Contains(IPEndPoint.Parse("127.0.0.1:80"), await loop.GetAddrInfo("localhost", 80, AddressFamily.InterNetwork));
        Assert.Contains(IPEndPoint.Parse("127.0.0.1:80"), await loop.GetAddrInfo(null, 80));
        var exception = await Throwing.Of<SocketException, IPEndPoint[]>(loop.GetAddrInfo("127.0.0.1", 80, AddressFamily.InterNetworkV6));
        Assert.EndsWith("It has no address of the family InterNetworkV6.", exception.Message);
    });

    private static Socket Tcp() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static Socket Listen()
    {
        var socket = Tcp();
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        return socket;
    }

    private static Socket Udp()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }
}
