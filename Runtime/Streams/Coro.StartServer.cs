using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <content>Serving.</content>
public readonly partial struct Coro
{
    /// <summary>Starts a server that calls a coroutine, as a task of its own, for each client that connects.</summary>
    /// <param name="onClient">
    /// Serves one client, and closes the writer. If it fails, the loop's exception handler is told, the connection is closed, and the server
    /// goes on.
    /// </param>
    /// <param name="host">The name or address to listen on; null or empty for all interfaces.</param>
    /// <param name="port">The port; 0 for any free one, to be found in <see cref="CoroServer.EndPoints"/> (each address then gets its own).</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="SocketException">When awaited: the host is not known, or the port is in use.</exception>
    /// <remarks>Mirrors <c>asyncio.start_server()</c>: https://docs.python.org/3/library/asyncio-stream.html#asyncio.start_server.</remarks>
    public static Coro<CoroServer> StartServer(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string? host, int port, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, IPEndPoint.MinPort);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        return Listening.Start(onClient, host, port, options ?? s_defaultServer);
    }

    private static readonly ServerOptions s_defaultServer = new();
}
