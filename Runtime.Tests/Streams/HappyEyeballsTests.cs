using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class HappyEyeballsTests
{
    private static readonly IPAddress s_second = IPAddress.Parse("127.0.0.2");

    [Fact]
    public void An_address_that_does_not_answer_makes_nobody_wait() => LoopTest.Run(async () =>
    {
        using var silent = new SilentServer();
        await using var server = await Coro.StartServer(static (_, writer) => writer.Close(), s_second.ToString(), silent.Port);
        using var socket = await Connecting.Race("both", silent.Port, [IPAddress.Loopback, s_second], TimeSpan.FromSeconds(0.05), new ConnectionOptions());
        Assert.Equal(s_second, ((IPEndPoint)socket.RemoteEndPoint!).Address);
    });

    [Fact]
    public void One_that_refuses_is_followed_by_the_next_at_once() => LoopTest.Run(async () =>
    {
        await using var server = await Coro.StartServer(static (_, writer) => writer.Close(), s_second.ToString(), 0);
        using var socket = await Connecting.Race("both", server.Port(), [IPAddress.Loopback, s_second], TimeSpan.FromDays(1), new ConnectionOptions());
        Assert.Equal(s_second, ((IPEndPoint)socket.RemoteEndPoint!).Address);
    });

    [Fact]
    public void When_all_refuse_each_is_named() => LoopTest.Run(async () =>
    {
        var port = Loopback.ClosedPort();
        var exception = await Throwing.Of<SocketException, Socket>(
            Connecting.Race("both", port, [IPAddress.Loopback, s_second], TimeSpan.FromSeconds(0.01), new ConnectionOptions()));
        Assert.Equal(SocketError.ConnectionRefused, exception.SocketErrorCode);
        Assert.Contains($"both (127.0.0.1:{port})", exception.Message);
        Assert.Contains($"both (127.0.0.2:{port})", exception.Message);
    });

    [Fact]
    public void A_name_with_two_families_connects() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(static (_, writer) =>
        {
            writer.Close();
            return Coro.Completed;
        });
        var (reader, writer) = await Coro.OpenConnection(null, server.Port(), new ConnectionOptions { HappyEyeballsDelay = TimeSpan.FromSeconds(0.25) });
        await using (writer) Assert.Empty(await reader.Read());
    });

    [Fact]
    public void The_families_come_in_turn() => Assert.Equal(
        ["::1", "1.1.1.1", "::2", "2.2.2.2", "::3"],
        Connecting.Interleave([.. new[] { "::1", "::2", "::3", "1.1.1.1", "2.2.2.2" }.Select(IPAddress.Parse)]).Select(static address => address.ToString()));
}
