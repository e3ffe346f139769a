using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.OpenDatagram(DatagramOptions)"/>.</summary>
internal static partial class DatagramOpening
{
    [Coroutine]
    public static async Coro<CoroDatagram> Open(DatagramOptions options)
    {
        var remote = options.RemoteEndPoint;
        if (remote is DnsEndPoint name)
        {
            var addresses = await HostAddresses.Resolve(name.Host);
            var family = options.LocalEndPoint?.AddressFamily;
            var address = addresses.FirstOrDefault(address => family is null || address.AddressFamily == family)
                ?? throw ConnectionErrors.Make(SocketError.AddressFamilyNotSupported, $"Cannot send to {name.Host}", $"It has no address of the family of {options.LocalEndPoint}.");
            remote = new IPEndPoint(address, name.Port);
        }

        return new CoroDatagram(EventLoop.Current, Bind(options, remote));
    }

    [Coroutine]
    public static async Coro<CoroDatagram> Open(Socket socket)
    {
        await Coro.Yield();
        return new CoroDatagram(EventLoop.Current, socket);
    }

    private static Socket Bind(DatagramOptions options, EndPoint? remote)
    {
        var socket = new Socket((options.LocalEndPoint ?? remote!).AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (options.ReusePort) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            if (options.AllowBroadcast) socket.EnableBroadcast = true;
            if (options.LocalEndPoint is { } local) Name(() => socket.Bind(local), $"Cannot receive on {local}");
            if (remote is not null) Name(() => socket.Connect(remote), $"Cannot send to {remote}");
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Name(Action action, string circumstances)
    {
        try
        {
            action();
        }
        catch (SocketException exception)
        {
            throw ConnectionErrors.Make(
                exception.SocketErrorCode, circumstances, exception.SocketErrorCode == SocketError.AddressAlreadyInUse ? "Choose another port, or 0 for any free one." : null);
        }
    }
}
