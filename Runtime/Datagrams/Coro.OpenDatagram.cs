using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <content>Datagrams.</content>
public readonly partial struct Coro
{
    /// <summary>Opens a socket for UDP.</summary>
    /// <param name="options">Where it receives, to whom it sends, or both.</param>
    /// <exception cref="ArgumentException">Neither address is given.</exception>
    /// <exception cref="SocketException">When awaited: the address is in use or not of this machine, or the host of the peer is not known.</exception>
    /// <remarks>
    /// Mirrors <c>loop.create_datagram_endpoint()</c>: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.create_datagram_endpoint. In place of a
    /// protocol that is called, the <see cref="CoroDatagram"/> is awaited.
    /// </remarks>
    public static Coro<CoroDatagram> OpenDatagram(DatagramOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.LocalEndPoint is null && options.RemoteEndPoint is null)
        {
            throw new ArgumentException("Give a LocalEndPoint to receive on, a RemoteEndPoint to send to, or both.", nameof(options));
        }

        return DatagramOpening.Open(options);
    }

    /// <summary>Takes over a socket for datagrams.</summary>
    /// <param name="socket">The socket, bound or connected; it belongs to the <see cref="CoroDatagram"/> from now on.</param>
    /// <exception cref="ArgumentException">The socket is not one for datagrams.</exception>
    /// <remarks>Mirrors <c>loop.create_datagram_endpoint(sock=...)</c>.</remarks>
    public static Coro<CoroDatagram> OpenDatagram(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (socket.SocketType != SocketType.Dgram) throw new ArgumentException($"The socket is one of {socket.SocketType}, not for datagrams.", nameof(socket));
        return DatagramOpening.Open(socket);
    }
}
