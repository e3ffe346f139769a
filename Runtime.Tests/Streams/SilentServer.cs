using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>A server that accepts nothing, and whose backlog is full: the system leaves further attempts to connect without an answer.</summary>
internal sealed class SilentServer : IDisposable
{
    // Linux keeps one more than it is told.
    private const int Backlog = 1;
    private const int Kept = Backlog + 1;

    private readonly Socket _socket = New();
    private readonly List<Socket> _clients = [];
    private readonly List<CoroStreamWriter> _writers = [];

    public SilentServer()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen(Backlog);
        for (var i = 0; i < Kept; i++)
        {
            var client = New();
            _clients.Add(client);
            client.Connect(_socket.LocalEndPoint!);
        }
    }

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    /// <summary>Connects until an attempt gets no answer, and waits there.</summary>
    public async Coro ConnectForEver(ConnectionOptions options)
    {
        while (true) _writers.Add((await Coro.OpenConnection(Loopback.Host, Port, options)).Writer);
    }

    public void Dispose()
    {
        foreach (var writer in _writers) writer.Abort();
        foreach (var client in _clients) client.Dispose();
        _socket.Dispose();
    }

    private static Socket New() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
}
