using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <content>Operations on sockets of one's own, for protocols that streams do not fit. Cancelling one ends it, and leaves the socket open.</content>
public sealed partial class EventLoop
{
    /// <summary>Receives what has come, at least one byte.</summary>
    /// <param name="socket">A connected socket.</param>
    /// <param name="count">The most bytes to receive.</param>
    /// <returns>The bytes; none when the peer has ended the stream.</returns>
    /// <exception cref="SocketException">When awaited: the connection was lost.</exception>
    /// <remarks>Mirrors <c>loop.sock_recv()</c>.</remarks>
    [Coroutine]
    public async Coro<byte[]> SockRecv(Socket socket, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var buffer = new byte[count];
        var received = await SockRecvInto(socket, buffer);
        return received == count ? buffer : buffer[..received];
    }

    /// <summary>Receives what has come, at least one byte.</summary>
    /// <param name="socket">A connected socket.</param>
    /// <param name="destination">Where the bytes are put.</param>
    /// <returns>How many bytes were received; 0 when the peer has ended the stream.</returns>
    /// <exception cref="SocketException">When awaited: the connection was lost.</exception>
    /// <remarks>Mirrors <c>loop.sock_recv_into()</c>.</remarks>
    [Coroutine]
    public async Coro<int> SockRecvInto(Socket socket, Memory<byte> destination)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        return await Coro.FromTask(token => socket.ReceiveAsync(destination, SocketFlags.None, token).AsTask());
    }

    /// <summary>Receives a datagram, and tells who has sent it.</summary>
    /// <param name="socket">A socket for datagrams that is bound.</param>
    /// <param name="count">The most bytes to receive; the rest of a longer datagram is lost.</param>
    /// <exception cref="SocketException">When awaited: the system tells of an error.</exception>
    /// <remarks>Mirrors <c>loop.sock_recvfrom()</c>.</remarks>
    [Coroutine]
    public async Coro<ReceivedDatagram> SockRecvFrom(Socket socket, int count)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var buffer = new byte[count];
        var anyone = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        var received = await Coro.FromTask(token => socket.ReceiveFromAsync(buffer, SocketFlags.None, anyone, token).AsTask());
        return new ReceivedDatagram(buffer[..received.ReceivedBytes], received.RemoteEndPoint);
    }

    /// <summary>Sends all of some bytes.</summary>
    /// <param name="socket">A connected socket.</param>
    /// <param name="data">The bytes; they must stay as they are until the call has ended. After a cancellation nobody knows how many were sent.</param>
    /// <exception cref="SocketException">When awaited: the connection was lost.</exception>
    /// <remarks>Mirrors <c>loop.sock_sendall()</c>.</remarks>
    [Coroutine]
    public async Coro SockSendAll(Socket socket, ReadOnlyMemory<byte> data)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        while (!data.IsEmpty)
        {
            var rest = data;
            data = data[await Coro.FromTask(token => socket.SendAsync(rest, SocketFlags.None, token).AsTask())..];
        }
    }

    /// <summary>Sends a datagram.</summary>
    /// <param name="socket">A socket for datagrams.</param>
    /// <param name="data">The bytes; they must stay as they are until the call has ended.</param>
    /// <param name="target">Whom to send it to.</param>
    /// <returns>How many bytes were sent.</returns>
    /// <exception cref="SocketException">When awaited: the datagram is too large, or there is no way to the target.</exception>
    /// <remarks>Mirrors <c>loop.sock_sendto()</c>.</remarks>
    [Coroutine]
    public async Coro<int> SockSendTo(Socket socket, ReadOnlyMemory<byte> data, EndPoint target)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(target);
        return await Coro.FromTask(token => socket.SendToAsync(data, SocketFlags.None, target, token).AsTask());
    }

    /// <summary>Connects a socket.</summary>
    /// <param name="socket">The socket. After a cancellation it cannot be used any more: close it.</param>
    /// <param name="target">The address of the peer; a <see cref="DnsEndPoint"/> is resolved.</param>
    /// <exception cref="SocketException">When awaited: nobody accepts the connection.</exception>
    /// <remarks>Mirrors <c>loop.sock_connect()</c>.</remarks>
    [Coroutine]
    public async Coro SockConnect(Socket socket, EndPoint target)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(target);
        await Coro.FromTask(token => socket.ConnectAsync(target, token).AsTask());
    }

    /// <summary>Accepts a connection.</summary>
    /// <param name="socket">A socket that listens.</param>
    /// <returns>The socket of the connection, which is the caller's to close.</returns>
    /// <exception cref="SocketException">When awaited: the system tells of an error.</exception>
    /// <remarks>Mirrors <c>loop.sock_accept()</c>.</remarks>
    [Coroutine]
    public async Coro<Socket> SockAccept(Socket socket)
    {
        ThrowIfNotCurrent();
        ArgumentNullException.ThrowIfNull(socket);
        return await Coro.FromTask(token => socket.AcceptAsync(token).AsTask());
    }

    /// <summary>Finds the addresses of a host.</summary>
    /// <param name="host">A name, or an address as text; null or empty for this machine alone.</param>
    /// <param name="port">The port, which is put into the results.</param>
    /// <param name="family">The family of the addresses; by default all.</param>
    /// <returns>The addresses, in the order in which they are to be tried.</returns>
    /// <exception cref="SocketException">When awaited: the name is not known, or has no address of the family.</exception>
    /// <remarks>Mirrors <c>loop.getaddrinfo()</c>.</remarks>
    [Coroutine]
    public async Coro<IPEndPoint[]> GetAddrInfo(string? host, int port, AddressFamily family = AddressFamily.Unspecified)
    {
        ThrowIfNotCurrent();
        var addresses = string.IsNullOrEmpty(host) ? HostAddresses.Loopback() : await HostAddresses.Resolve(host);
        var found = addresses.Where(address => family == AddressFamily.Unspecified || address.AddressFamily == family)
            .Select(address => new IPEndPoint(address, port))
            .ToArray();
        return found.Length > 0
            ? found
            : throw ConnectionErrors.Make(SocketError.NoData, $"Cannot resolve the host '{host}'", $"It has no address of the family {family}.");
    }

    private void ThrowIfNotCurrent()
    {
        if (!ReferenceEquals(Current, this)) throw new InvalidOperationException("The operation belongs to another loop: await it in a task of that one.");
    }
}
