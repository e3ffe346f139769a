using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>TLS with a peer that is none of ours: .NET's <see cref="SslStream"/> over its own sockets, in other threads.</summary>
public sealed class TlsPeerTests
{
    [Fact]
    public void A_client_of_NET_is_served_and_its_end_understood() => LoopTest.Run(static async () =>
    {
        var rest = EventLoop.Current.CreateFuture<byte[]>();
        await using var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                await using (writer)
                {
                    writer.Write(await reader.ReadLine());
                    rest.SetResult(await reader.Read());
                }
            },
            new ServerOptions { Tls = Certificates.Server() });
        var answer = await Task.Run(() => Ask(server.Port()));
        Assert.Equal("hello\n", answer);

        // The end came with a close_notify: no error.
        Assert.Equal("the rest", (await rest).Text());
    });

    [Fact]
    public void A_server_of_NET_is_understood() => LoopTest.Run(static async () =>
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(() => Serve(listener));
        var (reader, writer) = await Coro.OpenConnection(Loopback.Host, ((IPEndPoint)listener.LocalEndpoint).Port, new ConnectionOptions { Tls = Certificates.Client() });
        await using (writer)
        {
            writer.Write("send\n"u8);
            Assert.Equal(3_000_000, (await reader.Read()).Length);

            // As in asyncio, the connection is closed when the peer has closed it.
            Assert.True(writer.IsClosing);
        }

        await serving;
    });

    private static async Task<string> Ask(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var ssl = new SslStream(client.GetStream());
        await ssl.AuthenticateAsClientAsync(Certificates.Client().Authentication);
        await ssl.WriteAsync("hello\nthe rest"u8.ToArray());
        var buffer = new byte[6];
        await ssl.ReadExactlyAsync(buffer);
        await ssl.ShutdownAsync();
        return buffer.Text();
    }

    private static async Task Serve(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var ssl = new SslStream(client.GetStream());
        await ssl.AuthenticateAsServerAsync(Certificates.ForLocalhost);
        await ssl.ReadExactlyAsync(new byte[5]);
        await ssl.WriteAsync(new byte[3_000_000]);
        await ssl.ShutdownAsync();
    }
}
