using System.Net;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>Servers and connections on this machine, with ports of the system's choice.</summary>
internal static class Loopback
{
    public const string Host = "127.0.0.1";

    public static Coro<CoroServer> Serve(Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, ServerOptions? options = null) =>
        Coro.StartServer(onClient, Host, 0, options);

    public static int Port(this CoroServer server) => server.EndPoints[0].Port;

    public static Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> Connect(this CoroServer server, ConnectionOptions? options = null) =>
        Coro.OpenConnection(Host, server.Port(), options);

    /// <summary>Two ends of a connection, without a server.</summary>
    public static async Coro<Pair> Connect(int limit = 64 * 1024)
    {
        var accepted = EventLoop.Current.CreateFuture<(CoroStreamReader, CoroStreamWriter)>();
        using var server = await Serve((reader, writer) =>
        {
            accepted.SetResult((reader, writer));
            return Coro.Completed;
        });
        var (reader, writer) = await server.Connect(new ConnectionOptions { Limit = limit });
        var (peerReader, peerWriter) = await accepted;
        return new Pair(reader, writer, peerReader, peerWriter);
    }

    /// <summary>A port on which nothing listens.</summary>
    public static int ClosedPort()
    {
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
