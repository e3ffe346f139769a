using System.Security.Authentication;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class StartTlsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void A_live_connection_goes_over_to_TLS(double delay) => LoopTest.Run(async () =>
    {
        await using var server = await Loopback.Serve(async (reader, writer) =>
        {
            await using (writer)
            {
                Assert.Equal("STARTTLS\r\n", (await reader.ReadLine()).Text());
                writer.Write("220 go ahead\r\n"u8);

                // Meanwhile the first record of the client arrives in the buffer of the reader.
                await Coro.Sleep(delay);
                await writer.StartTls(Certificates.Server());
                Assert.NotNull(writer.Tls);
                await foreach (var line in reader) writer.Write(line);
            }
        });
        var (reader, writer) = await server.Connect();
        await using (writer)
        {
            writer.SetWriteBufferLimits(high: 1000);
            writer.Write("STARTTLS\r\n"u8);
            Assert.Equal("220 go ahead\r\n", (await reader.ReadLine()).Text());
            await writer.StartTls(Certificates.Client());
            Assert.Equal((250, 1000), writer.WriteBufferLimits);
            Assert.Equal("CN=localhost", writer.Tls!.RemoteCertificate!.Subject);
            writer.Write("secret\n"u8);
            Assert.Equal("secret\n", (await reader.ReadLine()).Text());
            Assert.Equal(1, server.ClientCount);
        }
    });

    [Fact]
    public void What_is_written_during_the_handshake_is_encrypted() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var server = Coro.CreateTask(pair.PeerWriter.StartTls(Certificates.Server()));
        var client = Coro.CreateTask(pair.Writer.StartTls(Certificates.Client()));
        while (pair.Writer.CanWriteEof) await Coro.Yield();
        Assert.Null(pair.Writer.Tls);
        pair.Writer.Write("early\n"u8);
        Assert.Equal(6, pair.Writer.WriteBufferSize);
        await client;
        await server;
        Assert.Equal("early\n", (await pair.PeerReader.ReadLine()).Text());
    });

    [Fact]
    public void A_handshake_that_fails_fails_the_streams_too() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var server = Coro.CreateTask(pair.PeerWriter.StartTls(Certificates.Server()));
        var exception = await Throwing.Of<AuthenticationException>(pair.Writer.StartTls(Certificates.Client(host: "wrong.test")));
        Assert.Contains("is not for 'wrong.test'", exception.Message);
        Assert.Same(exception, await Throwing.Of<AuthenticationException>(pair.Reader.Read()));
        Assert.True(pair.Writer.IsClosing);
        await server.WaitWithoutThrow();
    });

    [Fact]
    public void A_client_says_whom_it_wants() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var exception = await Throwing.Of<InvalidOperationException>(pair.Writer.StartTls(new TlsClientOptions()));
        Assert.Equal("StartTls does not know the name that the certificate of the server has to bear: set Authentication.TargetHost.", exception.Message);
    });

    [Fact]
    public void Nobody_reads_while_TLS_begins() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var reading = Coro.CreateTask(pair.Reader.Read());
        await Coro.Yield();
        var exception = await Throwing.Of<InvalidOperationException>(pair.Writer.StartTls(Certificates.Client()));
        Assert.Equal("StartTls was called while a coroutine waits for incoming data: let its read end first.", exception.Message);
        reading.Cancel();
        await reading.WaitWithoutThrow();
    });

    [Fact]
    public void TLS_begins_once_and_on_an_open_connection() => LoopTest.Run(async () =>
    {
        using var pair = await Loopback.Connect();
        var server = Coro.CreateTask(pair.PeerWriter.StartTls(Certificates.Server()));
        await pair.Writer.StartTls(Certificates.Client());
        await server;
        var exception = await Throwing.Of<InvalidOperationException>(pair.Writer.StartTls(Certificates.Client()));
        Assert.Equal("The connection uses TLS already.", exception.Message);
        using var other = await Loopback.Connect();
        other.Writer.Close();
        await Throwing.Of<System.Net.Sockets.SocketException>(other.Writer.StartTls(Certificates.Client()));
    });
}
