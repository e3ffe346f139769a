using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>A socket for datagrams that was opened by <see cref="Coro.OpenDatagram(DatagramOptions)"/>.</summary>
/// <remarks>
/// Plays the part of asyncio's <c>DatagramTransport</c> and <c>DatagramProtocol</c>: https://docs.python.org/3/library/asyncio-protocol.html#datagram-transports.
/// One coroutine at a time receives; a receive that is cancelled loses no datagram. What nobody receives waits in the system, which drops what it has no
/// room for.
/// </remarks>
public sealed partial class CoroDatagram : IDisposable
{
    private readonly EventLoop _loop;
    private readonly Socket _socket;
    private bool _isClosed;

    internal CoroDatagram(EventLoop loop, Socket socket)
    {
        _loop = loop;
        _socket = socket;
        _receive = new SocketOperation(loop, OnReceived);
        _send = new SocketOperation(loop, OnSent);
        socket.Blocking = false;
        loop.Adopt(this);
    }

    /// <summary>The socket, for its options; it belongs to this object: don't close it.</summary>
    /// <remarks>Mirrors <c>get_extra_info('socket')</c>.</remarks>
    public Socket Socket => _socket;

    /// <summary>The address of this side, with the port that the system has chosen; null until there is one.</summary>
    /// <remarks>Mirrors <c>get_extra_info('sockname')</c>.</remarks>
    public EndPoint? LocalEndPoint => _socket.LocalEndPoint;

    /// <summary>The one peer; null if there may be any.</summary>
    /// <remarks>Mirrors <c>get_extra_info('peername')</c>.</remarks>
    public EndPoint? RemoteEndPoint => _socket.Connected ? _socket.RemoteEndPoint : null;

    /// <summary>Whether it was closed.</summary>
    /// <remarks>Mirrors <c>is_closing()</c>.</remarks>
    public bool IsClosed => _isClosed;

    /// <summary>Receives what is sent to a group, beside what is sent to the own address.</summary>
    /// <param name="group">The address of the group.</param>
    /// <param name="networkInterface">The address of the interface, of IPv4, on which the group is joined; null lets the system choose.</param>
    /// <exception cref="SocketException">The address is none of a group, or there is no such interface.</exception>
    public void JoinMulticast(IPAddress group, IPAddress? networkInterface = null) => ChangeMembership(group, networkInterface, join: true);

    /// <summary>Ends what <see cref="JoinMulticast"/> began.</summary>
    /// <param name="group">The address of the group.</param>
    /// <param name="networkInterface">The address of the interface on which it was joined.</param>
    /// <exception cref="SocketException">It was not joined.</exception>
    public void LeaveMulticast(IPAddress group, IPAddress? networkInterface = null) => ChangeMembership(group, networkInterface, join: false);

    /// <summary>Closes the socket and drops what is not sent; who waits gets an <see cref="ObjectDisposedException"/>. Harmless when repeated.</summary>
    /// <remarks>Mirrors <c>abort()</c>. Await <see cref="Drain"/> before it if everything has to be sent.</remarks>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        _loop.Disown(this);
        _socket.Dispose();
        DropUnsent();
        ReleaseReceive();
        ReleaseSend();
        if (_loop.IsClosed) return;
        _drainers.WakeAll();
        WakeReceiver();
    }

    private void ChangeMembership(IPAddress group, IPAddress? networkInterface, bool join)
    {
        ArgumentNullException.ThrowIfNull(group);
        ThrowIfClosed();
        var isVersion6 = group.AddressFamily == AddressFamily.InterNetworkV6;
        var level = isVersion6 ? SocketOptionLevel.IPv6 : SocketOptionLevel.IP;
        object option = isVersion6
            ? new IPv6MulticastOption(group)
            : networkInterface is null ? new MulticastOption(group) : new MulticastOption(group, networkInterface);
        _socket.SetSocketOption(level, join ? SocketOptionName.AddMembership : SocketOptionName.DropMembership, option);
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, this);
}
