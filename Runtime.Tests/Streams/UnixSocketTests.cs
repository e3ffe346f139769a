using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

public sealed class UnixSocketTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("corogen-").FullName;

    private string SocketPath => Path.Combine(_directory, "s");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Lines_go_there_and_back() => LoopTest.Run(async () =>
    {
        await using var server = await Coro.StartUnixServer(Echo, SocketPath);
        Assert.Equal(SocketPath, server.UnixPath);
        Assert.Empty(server.EndPoints);
        var (reader, writer) = await Coro.OpenUnixConnection(SocketPath);
        await using (writer)
        {
            Assert.Equal(SocketPath, writer.RemoteEndPoint!.ToString());
            writer.Write("hello\n"u8);
            Assert.Equal("hello\n", (await reader.ReadLine()).Text());
            writer.WriteEof();
            Assert.Empty(await reader.Read());
        }

        server.Close();
        Assert.False(File.Exists(SocketPath));
        Assert.Null(server.UnixPath);
    });

    [Fact]
    public void An_abstract_name_needs_no_file() => LoopTest.Run(async () =>
    {
        if (!OperatingSystem.IsLinux()) return;
        var name = $"\0corogen-{Guid.NewGuid()}";
        await using var server = await Coro.StartUnixServer(Echo, name);
        var (reader, writer) = await Coro.OpenUnixConnection(name);
        await using (writer)
        {
            writer.Write("hello\n"u8);
            Assert.Equal("hello\n", (await reader.ReadLine()).Text());
        }
    });

    [Fact]
    public void What_an_earlier_server_has_left_is_replaced() => LoopTest.Run(async () =>
    {
        using (var stale = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)) stale.Bind(new UnixPath(SocketPath));
        Assert.True(File.Exists(SocketPath));
        await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenUnixConnection(SocketPath));
        await using var server = await Coro.StartUnixServer(Echo, SocketPath);
        var (_, writer) = await Coro.OpenUnixConnection(SocketPath);
        await writer.DisposeAsync();
    });

    [Fact]
    public void A_file_that_is_no_socket_stays() => LoopTest.Run(async () =>
    {
        await File.WriteAllTextAsync(SocketPath, "precious");
        var exception = await Throwing.Of<SocketException, CoroServer>(Coro.StartUnixServer(Echo, SocketPath));
        Assert.Equal(SocketError.AddressAlreadyInUse, exception.SocketErrorCode);
        Assert.Equal($"Cannot listen on '{SocketPath}': Address already in use. There is a file that is no socket.", exception.Message);
        Assert.Equal("precious", await File.ReadAllTextAsync(SocketPath));
    });

    [Fact]
    public void A_file_that_took_the_place_of_the_socket_stays() => LoopTest.Run(async () =>
    {
        await using var server = await Coro.StartUnixServer(Echo, SocketPath);
        File.Delete(SocketPath);
        await Coro.Sleep(0.01);
        await File.WriteAllTextAsync(SocketPath, "new");
        server.Close();
        Assert.True(File.Exists(SocketPath));
    });

    [Fact]
    public void Nobody_listens_where_there_is_nothing() => LoopTest.Run(async () =>
    {
        var exception = await Throwing.Of<SocketException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenUnixConnection(SocketPath));
        Assert.StartsWith($"Cannot connect to '{SocketPath}': ", exception.Message);
        Assert.EndsWith("Is a server listening there?", exception.Message);
    });

    [Fact]
    public void A_path_that_is_too_long_is_named() => LoopTest.Run(async () =>
    {
        var path = "/" + new string('x', 300);
        var exception = await Throwing.Of<ArgumentException, CoroServer>(Coro.StartUnixServer(Echo, path));
        Assert.StartsWith($"The path of a Unix socket is too long for the system: '{path}'.", exception.Message);
        await Throwing.Of<ArgumentException, (CoroStreamReader, CoroStreamWriter)>(Coro.OpenUnixConnection(path));
        Assert.Throws<ArgumentException>(() => Coro.OpenUnixConnection(""));
        Assert.Throws<ArgumentException>(() => Coro.StartUnixServer(Echo, ""));
    });

    private static async Coro Echo(CoroStreamReader reader, CoroStreamWriter writer)
    {
        await using (writer)
        {
            await foreach (var line in reader) writer.Write(line);
        }
    }
}
