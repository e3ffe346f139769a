using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class TlsFaultTests
{
    private static readonly ConnectionOptions s_client = new() { Tls = Certificates.Client() };
    private static readonly ServerOptions s_server = new() { Tls = Certificates.Server() };

    [Fact]
    public void A_certificate_for_another_name_is_refused() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet, s_server);
        var exception = await Refused(server, new ConnectionOptions { Tls = Certificates.Client(host: "wrong.test") });
        Assert.Equal($"The TLS handshake with {server.EndPoints[0]} failed: the certificate of CN=localhost is not for 'wrong.test'.", exception.Message);
    });

    [Fact]
    public void An_expired_certificate_is_refused() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet, new ServerOptions { Tls = new(Certificates.Expired) });
        var exception = await Refused(server, s_client);
        Assert.StartsWith($"The TLS handshake with {server.EndPoints[0]} failed: the certificate of CN=localhost cannot be trusted (NotTimeValid: ", exception.Message);
    });

    [Fact]
    public void A_certificate_of_nobody_that_is_known_is_refused() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet, s_server);
        var exception = await Refused(server, new ConnectionOptions { Tls = new() { Authentication = { TargetHost = "localhost" } } });
        Assert.StartsWith($"The TLS handshake with {server.EndPoints[0]} failed: the certificate of CN=localhost cannot be trusted (", exception.Message);
    });

    [Fact]
    public void A_server_that_speaks_no_TLS_is_found_out() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet);
        var exception = await Refused(server, s_client);
        Assert.StartsWith($"The TLS handshake with {server.EndPoints[0]} failed: ", exception.Message);
    });

    [Fact]
    public void A_client_that_speaks_no_TLS_is_closed_and_the_server_goes_on()
    {
        var errors = LoopTest.RunWithErrors(
            static async () =>
            {
                await using var server = await Loopback.Serve(Greet, s_server);
                var (reader, writer) = await server.Connect();
                writer.Write("GET / HTTP/1.1\r\n\r\n"u8);
                await Ended(reader);
                await writer.DisposeAsync();
                (reader, writer) = await server.Connect(s_client);
                await using (writer) Assert.Equal("220 hello, this is no TLS\r\n", (await reader.ReadLine()).Text());
            },
            debug: true);
        var error = Assert.Single(errors, static error => error.Message == "SSL handshake failed");
        Assert.IsType<AuthenticationException>(error.Exception);
    }

    [Fact]
    public void A_server_without_a_certificate_or_with_a_selector_that_throws_is_told()
    {
        var options = new TlsServerOptions();
        foreach (var _ in new[] { "without", "throwing" })
        {
            var error = Assert.Single(LoopTest.RunWithErrors(async () =>
            {
                await using var server = await Loopback.Serve(Greet, new ServerOptions { Tls = options });
                await Refused(server, s_client);
            }));
            Assert.Equal("SSL handshake failed", error.Message);
            options.Authentication.ServerCertificateSelectionCallback = static (_, _) => throw new FormatException("no such name");
        }
    }

    [Fact]
    public void A_client_that_leaves_during_the_handshake_is_no_matter() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet, s_server);
        var (_, writer) = await server.Connect();
        while (server.ClientCount == 0) await Coro.Sleep(0.001);
        await writer.DisposeAsync();
        while (server.ClientCount > 0) await Coro.Sleep(0.001);
    });

    [Fact]
    public void A_server_that_stalls_the_handshake_is_given_up() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Wait);
        var options = new ConnectionOptions
        {
            Tls = new() { Authentication = { TargetHost = "localhost" }, HandshakeTimeout = TimeSpan.FromSeconds(0.1) },
        };
        var exception = await Throwing.Of<TimeoutException, (CoroStreamReader, CoroStreamWriter)>(server.Connect(options));
        Assert.Equal($"The TLS handshake with {server.EndPoints[0]} took longer than 0.1 s: the peer may not speak TLS.", exception.Message);
    });

    [Fact]
    public void A_client_that_stalls_the_handshake_is_given_up() => LoopTest.Run(async () =>
    {
        var tls = new TlsServerOptions(Certificates.ForLocalhost) { HandshakeTimeout = TimeSpan.FromSeconds(0.1) };
        await using var server = await Loopback.Serve(Greet, new ServerOptions { Tls = tls });
        var (reader, writer) = await server.Connect();
        await Ended(reader);
        await writer.DisposeAsync();
    });

    [Fact]
    public void A_handshake_may_be_cancelled() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Wait);
        var attempt = Coro.CreateTask(server.Connect(s_client));
        while (server.ClientCount == 0) await Coro.Sleep(0.001);
        attempt.Cancel();
        Assert.True((await attempt.WaitWithoutThrow()).IsCanceled);
    });

    [Fact]
    public void Clients_in_the_handshake_are_closed_and_aborted_too() => LoopTest.Run(async () =>
    {
        var server = await Loopback.Serve(Greet, s_server);
        foreach (var abort in new[] { true, false })
        {
            var (reader, writer) = await server.Connect();
            while (server.ClientCount == 0) await Coro.Sleep(0.001);
            if (abort) server.AbortClients();
            else server.CloseClients();
            await Ended(reader);
            await writer.DisposeAsync();
        }

        server.Close();
        await server.WaitClosed();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_that_ends_without_notice_may_have_been_cut_short(bool allow) => LoopTest.Run(async () =>
    {
        using var server = await Loopback.Serve(static async (_, writer) =>
        {
            // Another implementation, which sends a record and leaves without a word.
            using var ssl = new SslStream(new TransportStream(writer.Transport));
            await ssl.AuthenticateAsServerAsync(Certificates.ForLocalhost);
            await ssl.WriteAsync("half a mess"u8.ToArray());
            writer.Close();
        });
        var tls = new TlsClientOptions { AllowTruncation = allow, Authentication = Certificates.Client().Authentication };
        var (reader, writer) = await server.Connect(new ConnectionOptions { Tls = tls });
        await using (writer)
        {
            Assert.Equal("half a mess", (await reader.ReadExactly(11)).Text());
            if (allow)
            {
                Assert.Empty(await reader.Read());
            }
            else
            {
                var exception = await Throwing.Of<IOException>(reader.Read());
                Assert.StartsWith($"{server.EndPoints[0]} has ended the connection without a close_notify of TLS: ", exception.Message);
            }
        }
    });

    [Fact]
    public void A_stream_that_is_closed_ends_with_a_notice() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Greet, s_server);
        var (reader, writer) = await server.Connect(s_client);
        await using (writer) Assert.Equal("220 hello, this is no TLS\r\n", (await reader.Read()).Text());
    });

    [Fact]
    public void A_reset_is_that_of_the_socket() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(
            static async (reader, writer) =>
            {
                await reader.ReadLine();
                writer.Socket!.LingerState = new LingerOption(true, 0);
                writer.Socket.Dispose();
                writer.Abort();
            },
            s_server);
        var (reader, writer) = await server.Connect(s_client);
        writer.Write("now\n"u8);
        var exception = await Throwing.Of<SocketException>(reader.Read());
        Assert.Equal(SocketError.ConnectionReset, exception.SocketErrorCode);
        Assert.StartsWith($"Cannot receive from {server.EndPoints[0]}: ", exception.Message);
        await Throwing.Of<SocketException>(writer.Drain());
        await Throwing.Of<SocketException>(writer.WaitClosed());
        writer.Close();
    });

    [Fact]
    public void A_loop_that_is_closed_closes_connections_with_TLS()
    {
        Socket[] sockets;
        using (var loop = new EventLoop())
        {
            sockets = loop.RunUntilComplete(Leave());
            Assert.All(sockets, socket => Assert.False(socket.SafeHandle.IsClosed));
        }

        Assert.All(sockets, socket => Assert.True(socket.SafeHandle.IsClosed));

        static async Coro<Socket[]> Leave()
        {
            var server = await Loopback.Serve(Wait, s_server);
            var (_, writer) = await server.Connect(s_client);
            return [.. server.Sockets, writer.Socket!];
        }
    }

    private static async Coro<AuthenticationException> Refused(CoroServer server, ConnectionOptions options) =>
        await Throwing.Of<AuthenticationException, (CoroStreamReader, CoroStreamWriter)>(server.Connect(options));

    /// <summary>Reads to the end, also if that is a reset.</summary>
    private static async Coro Ended(CoroStreamReader reader)
    {
        try
        {
            await reader.Read();
        }
        catch (SocketException exception)
        {
            Assert.Equal(SocketError.ConnectionReset, exception.SocketErrorCode);
        }
    }

    private static async Coro Greet(CoroStreamReader reader, CoroStreamWriter writer)
    {
        await using (writer) writer.Write("220 hello, this is no TLS\r\n"u8);
    }

    private static async Coro Wait(CoroStreamReader reader, CoroStreamWriter writer)
    {
        await using (writer) await reader.Read();
    }
}
