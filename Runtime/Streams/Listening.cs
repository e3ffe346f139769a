using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.StartServer(Func{CoroStreamReader, CoroStreamWriter, Coro}, string?, int, ServerOptions?)"/>.</summary>
internal static partial class Listening
{
    [Coroutine]
    public static async Coro<CoroServer> Start(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string? host, int port, ServerOptions options)
    {
        var addresses = string.IsNullOrEmpty(host) ? HostAddresses.Any() : await HostAddresses.Resolve(host);
        return await Start(onClient, Bind(addresses.Distinct().Select(address => new IPEndPoint(address, port)), options), options);
    }

    [Coroutine]
    public static async Coro<CoroServer> Start(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string[] hosts, int port, ServerOptions options)
    {
        var endPoints = new List<IPEndPoint>();
        foreach (var host in hosts)
        {
            foreach (var address in await HostAddresses.Resolve(host)) endPoints.Add(new IPEndPoint(address, port));
        }

        return await Start(onClient, Bind(endPoints.Distinct(), options), options);
    }

    [Coroutine]
    public static async Coro<CoroServer> Start(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, IPEndPoint[] endPoints, ServerOptions options) =>
        await Start(onClient, Bind(endPoints.Distinct(), options), options);

    [Coroutine]
    public static async Coro<CoroServer> Start(Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, string path, ServerOptions options)
    {
        var file = new UnixPath(path);
        return await Start(onClient, [Bind(file)], options, file);
    }

    [Coroutine]
    public static async Coro<CoroServer> Start(
        Func<CoroStreamReader, CoroStreamWriter, Coro> onClient, List<Socket> sockets, ServerOptions options, UnixPath? file = null)
    {
        var server = new CoroServer(EventLoop.Current, onClient, sockets, options, file);
        try
        {
            if (options.StartServing) await server.StartServing();
            return server;
        }
        catch
        {
            server.Close();
            throw;
        }
    }

    private static Socket Bind(UnixPath file)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            if (file.IsFile) UnixPaths.DeleteStale(file.Path);
            socket.Bind(file);
            file.Remember();
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw ConnectionErrors.Make(
                exception.SocketErrorCode,
                $"Cannot listen on '{file.Path}'",
                exception.SocketErrorCode == SocketError.AddressAlreadyInUse ? "There is a file that is no socket." : null);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static List<Socket> Bind(IEnumerable<IPEndPoint> endPoints, ServerOptions options)
    {
        var sockets = new List<Socket>();
        try
        {
            SocketException? notAvailable = null;
            foreach (var endPoint in endPoints)
            {
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
