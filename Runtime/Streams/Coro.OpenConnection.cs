using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CoroGen;

/// <content>Connecting.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Connects to a server: the addresses of the host are tried one after the other, or beside each other, by
    /// <see cref="ConnectionOptions.HappyEyeballsDelay"/>.
    /// </summary>
    /// <param name="host">A name or an address; null or empty for this machine.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <param name="options">How to connect; null for the defaults.</param>
    /// <returns>The two sides of the connection; the writer closes it.</returns>
    /// <exception cref="SocketException">When awaited: the host is not known, or no address accepts the connection.</exception>
    /// <exception cref="TimeoutException">
    /// When awaited: it took longer than <see cref="ConnectionOptions.ConnectTimeout"/>, or the handshake longer than <see cref="TlsOptions.HandshakeTimeout"/>.
    /// </exception>
    /// <exception cref="AuthenticationException">When awaited: the handshake of TLS failed; the message says why.</exception>
    /// <remarks>Mirrors <c>asyncio.open_connection()</c>: https://docs.python.org/3/library/asyncio-stream.html#asyncio.open_connection.</remarks>
    public static Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> OpenConnection(string? host, int port, ConnectionOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        return Connecting.Open(host, port, options ?? s_defaultConnection);
    }

    /// <summary>Makes streams of a socket that is connected.</summary>
    /// <param name="socket">The socket; it belongs to the connection from now on.</param>
    /// <param name="options">How the streams behave; null for the defaults.</param>
    /// <exception cref="SocketException">When awaited: the peer has gone already.</exception>
    /// <exception cref="AuthenticationException">When awaited: the handshake of TLS failed; the message says why.</exception>
    /// <remarks>Mirrors <c>asyncio.open_connection(sock=...)</c>.</remarks>
    public static Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> OpenConnection(Socket socket, ConnectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (!socket.Connected) throw new ArgumentException("The socket is not connected.", nameof(socket));
        return Connecting.Open(socket, options ?? s_defaultConnection, null);
    }

    /// <summary>Connects to a Unix socket.</summary>
    /// <param name="path">The path of the socket; one that begins with a zero character is an abstract name of Linux.</param>
    /// <param name="options">How the streams behave; null for the defaults.</param>
    /// <exception cref="ArgumentException">When awaited: the path is empty, or too long for the system.</exception>
    /// <exception cref="SocketException">When awaited: nobody listens there.</exception>
    /// <remarks>Mirrors <c>asyncio.open_unix_connection()</c>: https://docs.python.org/3/library/asyncio-stream.html#asyncio.open_unix_connection.</remarks>
    public static Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> OpenUnixConnection(string path, ConnectionOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Connecting.Open(path, options ?? s_defaultConnection);
    }

    private static readonly ConnectionOptions s_defaultConnection = new();
}
