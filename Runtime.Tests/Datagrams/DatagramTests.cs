using System.Net;
using System.Net.Sockets;
using CoroGen.Runtime.Tests.Streams;

namespace CoroGen.Runtime.Tests.Datagrams;

public sealed class DatagramTests
{
    private static readonly DatagramOptions s_any = new() { LocalEndPoint = new IPEndPoint(IPAddress.Loopback, 0) };

    [Fact]
    public void Datagrams_go_there_and_back() => LoopTest.Run(async () =>
    {
        using var server = await Coro.OpenDatagram(s_any);
        using var client = await Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = server.LocalEndPoint });
        Assert.Null(server.RemoteEndPoint);
        Assert.Equal(server.LocalEndPoint, client.RemoteEndPoint);
        client.Send("question"u8);
        var question = await server.Receive();
        Assert.Equal("question", question.Data.Text());
        Assert.Equal(client.LocalEndPoint, question.From);
        server.SendTo("answer"u8, (IPEndPoint)question.From);
        Assert.Equal("answer", (await client.Receive()).Data.Text());
        await client.Drain();
    });

    [Fact]
    public void Each_is_received_whole_and_alone_also_an_empty_one() => LoopTest.Run(async () =>
    {
        using var receiver = await Coro.OpenDatagram(s_any);
        using var sender = await Coro.OpenDatagram(s_any);
        var target = (IPEndPoint)receiver.LocalEndPoint!;
        foreach (var text in new[] { "one", "", "three" }) sender.SendTo(text.Bytes(), target);
        Assert.Equal("one", (await receiver.Receive()).Data.Text());
        Assert.Equal("", (await receiver.Receive()).Data.Text());
        Assert.Equal("three", (await receiver.Receive()).Data.Text());
    });

    [Fact]
    public void What_there_is_no_room_for_is_said_to_be_lost() => LoopTest.Run(async () =>
    {
        using var receiver = await Coro.OpenDatagram(s_any);
        using var sender = await Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = receiver.LocalEndPoint });
        sender.Send("1234567"u8);
        sender.Send("1234"u8);
        var memory = new byte[4];
        var first = await receiver.ReceiveInto(memory);
        Assert.Equal((4, true), (first.Count, first.IsTruncated));
        Assert.Equal("1234", memory.Text());
        var second = await receiver.ReceiveInto(memory);
        Assert.Equal((4, false), (second.Count, second.IsTruncated));
    });

    [Fact]
    public void A_receive_that_is_cancelled_loses_nothing() => LoopTest.Run(async () =>
    {
        using var receiver = await Coro.OpenDatagram(s_any);
        using var sender = await Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = receiver.LocalEndPoint });
        await Throwing.Of<TimeoutException, ReceivedDatagram>(Coro.WaitFor(receiver.Receive(), 0.02));
        sender.Send("late"u8);
        await Coro.Sleep(0.02);
        Assert.Equal("late", (await receiver.Receive()).Data.Text());
    });

    [Fact]
    public void One_at_a_time_receives() => LoopTest.Run(async () =>
    {
        using var receiver = await Coro.OpenDatagram(s_any);
        var first = Coro.CreateTask(receiver.Receive());
        await Coro.Yield();
        var exception = await Throwing.Of<InvalidOperationException, ReceivedDatagram>(receiver.Receive());
        Assert.Equal("Receive was called while another coroutine is already waiting for a datagram: let one coroutine receive.", exception.Message);
        first.Cancel();
        await first.WaitWithoutThrow();
    });

    [Fact]
    public void A_peer_that_is_not_there_is_told_of_and_receiving_goes_on() => LoopTest.Run(async () =>
    {
        CoroDatagram peer;
        EndPoint? target;
        using (peer = await Coro.OpenDatagram(s_any)) target = peer.LocalEndPoint;
        using var client = await Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = target });
        client.Send("x"u8);
        var exception = await Throwing.Of<SocketException, ReceivedDatagram>(client.Receive());
        Assert.Equal(SocketError.ConnectionRefused, exception.SocketErrorCode);
        Assert.StartsWith($"Cannot receive on {client.LocalEndPoint}: ", exception.Message);
        using var late = await Coro.OpenDatagram(new DatagramOptions { LocalEndPoint = (IPEndPoint)target! });
        late.SendTo("there"u8, (IPEndPoint)client.LocalEndPoint!);
        Assert.Equal("there", (await client.Receive()).Data.Text());
    });

    [Fact]
    public void A_name_is_resolved_to_the_family_of_the_own_address() => LoopTest.Run(async () =>
    {
        using var server = await Coro.OpenDatagram(s_any);
        var port = ((IPEndPoint)server.LocalEndPoint!).Port;
        using var client = await Coro.OpenDatagram(new DatagramOptions { LocalEndPoint = s_any.LocalEndPoint, RemoteEndPoint = new DnsEndPoint("localhost", port) });
        client.Send("by name"u8);
        Assert.Equal("by name", (await server.Receive()).Data.Text());
        var exception = await Throwing.Of<SocketException, CoroDatagram>(Coro.OpenDatagram(new DatagramOptions { RemoteEndPoint = new DnsEndPoint("no-such-host.invalid", 1) }));
        Assert.Contains("Cannot resolve the host 'no-such-host.invalid'", exception.Message);
    });

    [Fact]
    public void Groups_and_broadcasts_need_no_peer() => LoopTest.Run(async () =>
    {
        using var receiver = await Coro.OpenDatagram(new DatagramOptions { LocalEndPoint = new IPEndPoint(IPAddress.Any, 0), ReusePort = true });
        using var sender = await Coro.OpenDatagram(new DatagramOptions { LocalEndPoint = s_any.LocalEndPoint, AllowBroadcast = true });
        var group = IPAddress.Parse("239.1.2.3");
        receiver.JoinMulticast(group, IPAddress.Loopback);
        sender.Socket.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, IPAddress.Loopback.GetAddressBytes());
        sender.SendTo("to the group"u8, new IPEndPoint(group, ((IPEndPoint)receiver.LocalEndPoint!).Port));
        Assert.Equal("to the group", (await receiver.Receive()).Data.Text());
        receiver.LeaveMulticast(group, IPAddress.Loopback);
        Assert.Throws<SocketException>(() => receiver.LeaveMulticast(group, IPAddress.Loopback));
        sender.SendTo("to all"u8, new IPEndPoint(IPAddress.Parse("127.255.255.255"), ((IPEndPoint)receiver.LocalEndPoint!).Port));
        Assert.Equal("to all", (await receiver.Receive()).Data.Text());
    });

    [Fact]
    public void A_datagram_that_is_too_large_is_refused() => LoopTest.Run(async () =>
    {
        using var sender = await Coro.OpenDatagram(s_any);
        var target = new IPEndPoint(IPAddress.Loopback, 9);
        var exception = Assert.Throws<SocketException>(() => sender.SendTo(new byte[70_000], target));
        Assert.Equal(SocketError.MessageSize, exception.SocketErrorCode);
        Assert.StartsWith("Cannot send 70000 bytes to 127.0.0.1:9: ", exception.Message);
        Assert.Equal("There is no RemoteEndPoint to send to: use SendTo.", Assert.Throws<InvalidOperationException>(() => sender.Send("x"u8)).Message);
    });

    [Fact]
    public void A_port_in_use_is_named() => LoopTest.Run(async () =>
    {
        using var first = await Coro.OpenDatagram(s_any);
        var options = new DatagramOptions { LocalEndPoint = (IPEndPoint)first.LocalEndPoint! };
        var exception = await Throwing.Of<SocketException, CoroDatagram>(Coro.OpenDatagram(options));
        Assert.Equal($"Cannot receive on {first.LocalEndPoint}: Address already in use. Choose another port, or 0 for any free one.", exception.Message);
        Assert.Throws<ArgumentException>(() => Coro.OpenDatagram(new DatagramOptions()));
    });

    [Fact]
    public void Drain_waits_while_the_system_takes_nothing() => LoopTest.Run(async () =>
    {
        var directory = Directory.CreateTempSubdirectory("corogen-").FullName;
        try
        {
            // Datagrams over a Unix socket are not dropped: a receiver that is slow holds the sender back.
            var path = new UnixDomainSocketEndPoint(Path.Combine(directory, "d"));
            var receiving = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            receiving.Bind(path);
            var sending = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            sending.Connect(path);
            using var receiver = await Coro.OpenDatagram(receiving);
            using var sender = await Coro.OpenDatagram(sending);
            var sent = 0;
            while (sender.WriteBufferSize <= 64 * 1024)
            {
                sender.Send(BitConverter.GetBytes(sent++).Concat(new byte[1000]).ToArray());
                Assert.InRange(sent, 0, 100_000);
            }

            var drain = Coro.CreateTask(sender.Drain());
            var canceled = Coro.CreateTask(sender.Drain());
            await Coro.Sleep(0.02);
            Assert.False(drain.IsCompleted);
            canceled.Cancel();
            Assert.True((await canceled.WaitWithoutThrow()).IsCanceled);
            for (var i = 0; i < sent; i++) Assert.Equal(i, BitConverter.ToInt32((await receiver.Receive()).Data));
            await drain;
            Assert.Equal(0, sender.WriteBufferSize);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    });

    [Fact]
    public void Who_waits_is_told_that_it_was_closed() => LoopTest.Run(async () =>
    {
        var datagram = await Coro.OpenDatagram(s_any);
        var receive = Coro.CreateTask(datagram.Receive());
        await Coro.Yield();
        datagram.Dispose();
        datagram.Dispose();
        Assert.IsType<ObjectDisposedException>((await receive.WaitWithoutThrow()).Exception);
        Assert.True(datagram.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => datagram.SendTo("x"u8, new IPEndPoint(IPAddress.Loopback, 9)));
        await Throwing.Of<ObjectDisposedException>(datagram.Drain());
        await Throwing.Of<ObjectDisposedException, ReceivedDatagram>(datagram.Receive());
        using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<ArgumentException>(() => Coro.OpenDatagram(tcp));
    });
}
