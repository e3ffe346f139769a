using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class TlsTests
{
    private static readonly ConnectionOptions s_client = new() { Tls = Certificates.Client() };
    private static readonly ServerOptions s_server = new() { Tls = Certificates.Server() };

    [Fact]
    public void Lines_go_there_and_back() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Shout, s_server);
        var (reader, writer) = await server.Connect(s_client);
        await using (writer)
        {
            writer.Write("hello\n"u8);
            Assert.Equal("HELLO\n", (await reader.ReadLine()).Text());
            writer.WriteLines(["wor".Bytes(), "ld\n".Bytes()]);
            Assert.Equal("WORLD\n", (await reader.ReadLine()).Text());
        }
    });

    [Fact]
    public void Both_sides_know_what_was_agreed_on() => LoopTest.Run(async () =>
    {
        TlsSession? seen = null;
        var options = Certificates.Server();
        options.Authentication.ApplicationProtocols = [new("nothing"), new("lines")];
        await using var server = await Loopback.Serve(
            (reader, writer) =>
            {
                seen = writer.Tls;
                return Shout(reader, writer);
            },
            new ServerOptions { Tls = options });
        var (reader, writer) = await server.Connect(new ConnectionOptions
        {
            Tls = Certificates.Client(static authentication =>
            {
                authentication.ApplicationProtocols = [new("lines")];
                authentication.EnabledSslProtocols = SslProtocols.Tls12;
            }),
        });
        await using (writer)
        {
            writer.Write("x\n"u8);
            await reader.ReadLine();
            Assert.Equal(SslProtocols.Tls12, writer.Tls!.Protocol);
            Assert.Equal("lines", writer.Tls.ApplicationProtocol.ToString());
            Assert.Equal("CN=localhost", writer.Tls.RemoteCertificate!.Subject);
            Assert.Null(writer.Tls.LocalCertificate);
            Assert.Equal(writer.Tls.CipherSuite, seen!.CipherSuite);
            Assert.Equal("localhost", seen.TargetHost);
            Assert.Equal("CN=localhost", seen.LocalCertificate!.Subject);
            Assert.Equal("lines", seen.ApplicationProtocol.ToString());
            Assert.NotNull(writer.Socket);
            Assert.Equal(server.EndPoints[0], writer.RemoteEndPoint);
        }
    });

    [Fact]
    public void A_plain_connection_has_no_session() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        Assert.Null(pair.Writer.Tls);
        Assert.True(pair.Writer.CanWriteEof);
    });

    [Fact]
    public void TLS_has_no_half_closed_connections() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Shout, s_server);
        var (_, writer) = await server.Connect(s_client);
        await using (writer)
        {
            Assert.False(writer.CanWriteEof);
            Assert.Equal(
                "The connection cannot end one direction and leave the other open, as TLS cannot: use Close, or say in your protocol that there is no more.",
                Assert.Throws<NotSupportedException>(writer.WriteEof).Message);
        }
    });

    [Fact]
    public void Megabytes_arrive_whole_and_a_reader_that_waits_holds_the_writer_back() => LoopTest.Run(async () =>
    {
        const int Length = 20_000_000;
        var peak = 0;
        var sent = 0;
        await using var server = await Loopback.Serve(
            async (_, writer) =>
            {
                await using (writer)
                {
                    var piece = new byte[12_345];
                    while (sent < Length)
                    {
                        var count = Math.Min(piece.Length, Length - sent);
                        for (var i = 0; i < count; i++) piece[i] = (byte)(sent++ * 31 >> 3);
                        writer.Write(piece.AsSpan(0, count));
                        peak = Math.Max(peak, writer.WriteBufferSize);
                        await writer.Drain();
                    }
                }
            },
            s_server);
        var (reader, writer) = await server.Connect(s_client);
        await using (writer)
        {
            while (!reader.IsPaused) await Coro.Sleep(0.01);

            // What is on its way comes to rest in the buffers of both sides and of the system.
            for (var before = 0; before != sent;)
            {
                before = sent;
                await Coro.Sleep(0.1);
            }

            Assert.InRange(sent, 1, Length - 1);
            var bytes = await reader.Read();
            Assert.Equal(Length, bytes.Length);
            for (var i = 0; i < Length; i += 997) Assert.Equal((byte)(i * 31 >> 3), bytes[i]);
            Assert.InRange(peak, 1, (64 * 1024) + 12_345);
        }
    });

    [Fact]
    public void Both_directions_are_busy_at_the_same_time() => LoopTest.Run(async () =>
    {
        const int Length = 3_000_000;
        await using var server = await Loopback.Serve(
            async (reader, writer) =>
            {
                await using (writer)
                {
                    var buffer = new byte[10_000];
                    for (var left = Length; left > 0;)
                    {
                        var count = await reader.ReadInto(buffer);
                        left -= count;
                        writer.Write(buffer.AsSpan(0, count));
                        await writer.Drain();
                    }
                }
            },
            s_server);
        var (reader, writer) = await server.Connect(s_client);
        await using (writer)
        {
            var sending = Coro.CreateTask(Send());
            Assert.Equal(Length, (await reader.Read()).Length);
            await sending;

            async Coro Send()
            {
                for (var sent = 0; sent < Length; sent += 100_000)
                {
                    writer.Write(new byte[100_000]);
                    await writer.Drain();
                }
            }
        }
    });

    [Fact]
    public void A_client_may_have_to_show_a_certificate() => LoopTest.Run(async () =>
    {
        var options = Certificates.Server();
        options.Authentication.ClientCertificateRequired = true;
        options.Authentication.CertificateChainPolicy = Certificates.Trusting();
        var calls = 0;
        await using var server = await Loopback.Serve(
            async (_, writer) =>
            {
                calls++;
                await using (writer) writer.Write(writer.Tls!.RemoteCertificate!.Subject);
            },
            new ServerOptions { Tls = options });
        var (reader, writer) = await server.Connect(new ConnectionOptions
        {
            Tls = Certificates.Client(static authentication => authentication.ClientCertificates = [Certificates.For("a client")]),
        });
        await using (writer) Assert.Equal("CN=a client", (await reader.Read()).Text());

        // For the client, the handshake is over before the server has looked at what it did not show.
        (reader, writer) = await server.Connect(s_client);
        await using (writer) await Throwing.Of<IOException>(reader.Read());
        while (server.ClientCount > 0) await Coro.Yield();
        Assert.Equal(1, calls);
    });

    [Fact]
    public void The_server_chooses_its_certificate_by_the_name_that_is_asked_for() => LoopTest.Run(async () =>
    {
        var certificates = new[] { Certificates.For("one.test"), Certificates.For("two.test") };
        var options = new TlsServerOptions();
        options.Authentication.ServerCertificateSelectionCallback = (_, name) => certificates.First(certificate => certificate.GetNameInfo(X509NameType.DnsName, false) == name);
        await using var server = await Loopback.Serve(Shout, new ServerOptions { Tls = options });
        foreach (var name in new[] { "one.test", "two.test" })
        {
            var (_, writer) = await server.Connect(new ConnectionOptions { Tls = Certificates.Client(host: name) });
            await using (writer) Assert.Equal($"CN={name}", writer.Tls!.RemoteCertificate!.Subject);
        }
    });

    [Fact]
    public void The_host_of_the_connection_is_the_name_that_is_checked() => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(Shout, s_server);
        var (_, writer) = await Coro.OpenConnection("localhost", server.Port(), new ConnectionOptions { Tls = Certificates.Client(host: null) });
        await using (writer) Assert.Equal("localhost", writer.Tls!.TargetHost);
    });

    [Fact]
    public void A_validation_of_ones_own_is_asked() => LoopTest.Run(async () =>
    {
        var seen = SslPolicyErrors.None;
        var answer = true;

        // A server that read would see a connection that breaks: for it the handshake is over before the client has looked.
        await using var server = await Coro.StartServer(static (_, writer) => writer.Close(), Loopback.Host, 0, new ServerOptions { Tls = new(Certificates.Expired) });
        var options = new ConnectionOptions
        {
            Tls = Certificates.Client(
                authentication => authentication.RemoteCertificateValidationCallback = (_, _, _, errors) =>
                {
                    seen = errors;
                    return answer;
                },
                host: "other.test"),
        };
        var (_, writer) = await server.Connect(options);
        await writer.DisposeAsync();
        Assert.Equal(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors, seen);
        answer = false;
        await Throwing.Of<AuthenticationException, (CoroStreamReader, CoroStreamWriter)>(server.Connect(options));
    });

    [Fact]
    public void Options_of_the_user_are_copied_whole_and_stay_as_they_are()
    {
        var client = new SslClientAuthenticationOptions();
        var server = new SslServerAuthenticationOptions();
        Check(client, TlsCopies.Of(client), static options => TlsCopies.Of(options));
        Check(server, TlsCopies.Of(server), static options => TlsCopies.Of(options));

        static void Check<T>(T options, T untouched, Func<T, T> copy)
        {
            foreach (var property in typeof(T).GetProperties())
            {
                object value = property.PropertyType switch
                {
                    var type when type == typeof(bool) => !(bool)property.GetValue(options)!,
                    var type when type == typeof(string) => "x",
                    var type when type == typeof(List<SslApplicationProtocol>) => new List<SslApplicationProtocol>(),
                    var type when type == typeof(X509ChainPolicy) => new X509ChainPolicy(),
                    var type when type == typeof(X509RevocationMode) => X509RevocationMode.Offline,
                    var type when type == typeof(SslProtocols) => SslProtocols.Tls13,
                    var type when type == typeof(EncryptionPolicy) => EncryptionPolicy.RequireEncryption,
                    var type when type == typeof(CipherSuitesPolicy) && OperatingSystem.IsLinux() => new CipherSuitesPolicy([TlsCipherSuite.TLS_AES_128_GCM_SHA256]),
                    var type when type == typeof(SslStreamCertificateContext) => SslStreamCertificateContext.Create(Certificates.ForLocalhost, null, offline: true),
                    var type when type == typeof(X509CertificateCollection) => new X509CertificateCollection(),
                    var type when type == typeof(X509Certificate) => Certificates.ForLocalhost,
                    var type when type == typeof(RemoteCertificateValidationCallback) => new RemoteCertificateValidationCallback(static (_, _, _, errors) => errors == SslPolicyErrors.None),
                    var type when type == typeof(LocalCertificateSelectionCallback) => new LocalCertificateSelectionCallback(static (_, _, _, _, _) => null!),
                    var type when type == typeof(ServerCertificateSelectionCallback) => new ServerCertificateSelectionCallback(static (_, _) => null!),
                    var type => throw new NotSupportedException($"{property.Name}: {type}"),
                };
                property.SetValue(options, value);
                Assert.Equal(value, property.GetValue(copy(options)));
            }

            Assert.NotNull(untouched);
        }
    }

    private static async Coro Shout(CoroStreamReader reader, CoroStreamWriter writer)
    {
        await using (writer)
        {
            await foreach (var line in reader)
            {
                writer.Write(line.Text().ToUpperInvariant());
                await writer.Drain();
            }
        }
    }
}
