using System.Net;
using System.Net.Sockets;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>A server that accepts nothing: once its backlog is full, the system leaves further attempts to connect without an answer.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<CoroStreamWriter> _writers = [];

    public SilentServer()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen(1);
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
        _socket.Dispose();
    }
}
