using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <content>Connecting.</content>
public readonly partial struct Coro
{
    /// <summary>Connects to a server: the addresses of the host are tried one after the other.</summary>
    /// <param name="host">A name or an address; null or empty for this machine.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <param name="options">How to connect; null for the defaults.</param>
    /// <returns>The two sides of the connection; the writer closes it.</returns>
    /// <exception cref="SocketException">When awaited: the host is not known, or no address accepts the connection.</exception>
    /// <exception cref="TimeoutException">When awaited: it took longer than <see cref="ConnectionOptions.ConnectTimeout"/>.</exception>
    /// <remarks>Mirrors <c>asyncio.open_connection()</c>: https://docs.python.org/3/library/asyncio-stream.html#asyncio.open_connection.</remarks>
    public static Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> OpenConnection(string? host, int port, ConnectionOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        return Connecting.Open(host, port, options ?? s_defaultConnection);
    }

    private static readonly ConnectionOptions s_defaultConnection = new();
}
