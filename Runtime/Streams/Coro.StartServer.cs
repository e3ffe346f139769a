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
        ThrowIfNoPort(port);
        return Listening.Start(onClient, host, port, options ?? s_defaultServer);
    }

    /// <summary>Starts a server that calls a plain callback for each client that connects.</summary>
    /// <param name="onClient">Takes over one client. If it throws, the loop's exception handler is told, and the connection is closed.</param>
    /// <param name="host">The name or address to listen on; null or empty for all interfaces.</param>
    /// <param name="port">The port; 0 for any free one, to be found in <see cref="CoroServer.EndPoints"/> (each address then gets its own).</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="SocketException">When awaited: the host is not known, or the port is in use.</exception>
    /// <remarks>Mirrors <c>asyncio.start_server()</c> with a plain function.</remarks>
    public static Coro<CoroServer> StartServer(Action<CoroStreamReader, CoroStreamWriter> onClient, string? host, int port, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        return StartServer(Calling(onClient), host, port, options);
    }

    /// <summary>Starts a server that listens on several names or addresses.</summary>
    /// <param name="onClient">Serves one client, and closes the writer.</param>
    /// <param name="port">The port; 0 for any free one, to be found in <see cref="CoroServer.EndPoints"/> (each address then gets its own).</param>
    /// <param name="hosts">The names or addresses to listen on; at least one.</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="SocketException">When awaited: a host is not known, or the port is in use.</exception>
    /// <remarks>Mirrors <c>asyncio.start_server()</c> with a sequence of hosts.</remarks>
    public static Coro<CoroServer> StartServer(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, int port, IEnumerable<string> hosts, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        ThrowIfNoPort(port);
        return Listening.Start(onClient, NotEmpty(hosts, nameof(hosts)), port, options ?? s_defaultServer);
    }

    /// <summary>Starts a server that listens on several addresses, each with its port.</summary>
    /// <param name="onClient">Serves one client, and closes the writer.</param>
    /// <param name="endPoints">The addresses and ports to listen on; at least one.</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="SocketException">When awaited: a port is in use.</exception>
    public static Coro<CoroServer> StartServer(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, IEnumerable<IPEndPoint> endPoints, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        return Listening.Start(onClient, NotEmpty(endPoints, nameof(endPoints)), options ?? s_defaultServer);
    }

    /// <summary>Starts a server that listens on a socket that is bound.</summary>
    /// <param name="onClient">Serves one client, and closes the writer.</param>
    /// <param name="socket">The socket; it belongs to the server from now on.</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="ArgumentException">The socket is not bound.</exception>
    /// <remarks>Mirrors <c>asyncio.start_server(sock=...)</c>.</remarks>
    public static Coro<CoroServer> StartServer(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, Socket socket, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        ArgumentNullException.ThrowIfNull(socket);
        if (!socket.IsBound) throw new ArgumentException("The socket is not bound: call Bind before it.", nameof(socket));
        return Listening.Start(onClient, new List<Socket> { socket }, options ?? s_defaultServer);
    }

    /// <summary>Starts a server on a Unix socket. A socket that an earlier server has left there is replaced; the file goes with the server.</summary>
    /// <param name="onClient">Serves one client, and closes the writer.</param>
    /// <param name="path">The path of the socket; one that begins with a zero character is an abstract name of Linux.</param>
    /// <param name="options">How to listen; null for the defaults.</param>
    /// <exception cref="ArgumentException">When awaited: the path is empty, or too long for the system.</exception>
    /// <exception cref="SocketException">When awaited: there is a file that is no socket, or the directory cannot be written to.</exception>
    /// <remarks>Mirrors <c>asyncio.start_unix_server()</c>: https://docs.python.org/3/library/asyncio-stream.html#asyncio.start_unix_server.</remarks>
    public static Coro<CoroServer> StartUnixServer(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string path, ServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(onClient);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Listening.Start(onClient, path, options ?? s_defaultServer);
    }

    private static Func<CoroStreamReader, CoroStreamWriter, Coro> Calling(Action<CoroStreamReader, CoroStreamWriter> onClient) => (reader, writer) =>
    {
        onClient(reader, writer);
        return Completed;
    };

    private static void ThrowIfNoPort(int port)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, IPEndPoint.MinPort);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
    }

    private static T[] NotEmpty<T>(IEnumerable<T> items, string parameter)
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        var array = items.ToArray();
        return array.Length > 0 ? array : throw new ArgumentException("Give at least one.", parameter);
    }

    private static readonly ServerOptions s_defaultServer = new();
}
