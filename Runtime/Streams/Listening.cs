using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.StartServer"/>.</summary>
internal static partial class Listening
{
    [Coroutine]
    public static async Coro<CoroServer> Start(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string? host, int port, ServerOptions options)
    {
        var addresses = string.IsNullOrEmpty(host) ? HostAddresses.Any() : await HostAddresses.Resolve(host);
        var server = new CoroServer(EventLoop.Current, onClient, Bind(addresses.Distinct(), port, options), options);
        if (options.StartServing) await server.StartServing();
        return server;
    }

    private static List<Socket> Bind(IEnumerable<IPAddress> addresses, int port, ServerOptions options)
    {
        var sockets = new List<Socket>();
        try
        {
            SocketException? notAvailable = null;
            foreach (var address in addresses)
            {
                var endPoint = new IPEndPoint(address, port);
                try
                {
                    sockets.Add(Bind(endPoint, options));
                }
                catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
                {
                    // As in asyncio: most likely one of the families is switched off, and the other one serves.
                    notAvailable = CannotListen(endPoint, exception.SocketErrorCode);
                }
                catch (SocketException exception)
                {
                    throw CannotListen(endPoint, exception.SocketErrorCode);
                }
            }

            return sockets.Count > 0 ? sockets : throw notAvailable!;
        }
        catch
        {
            foreach (var socket in sockets) socket.Dispose();
            throw;
        }
    }

    private static Socket Bind(IPEndPoint endPoint, ServerOptions options)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Each family has a socket of its own.
            if (endPoint.AddressFamily == AddressFamily.InterNetworkV6) socket.DualMode = false;
            if (options.ReusePort) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(endPoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SocketException CannotListen(IPEndPoint endPoint, SocketError error) => ConnectionErrors.Make(
        error, $"Cannot listen on {endPoint}", error == SocketError.AddressAlreadyInUse ? "Choose another port, or 0 for any free one." : null);
}
