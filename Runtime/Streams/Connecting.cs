using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.OpenConnection(string?, int, ConnectionOptions?)"/>.</summary>
internal static partial class Connecting
{
    [Coroutine]
    public static async Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> Open(string? host, int port, ConnectionOptions options)
    {
        return await Open(await ConnectInTime(host, port, options), options, string.IsNullOrEmpty(host) ? "localhost" : host);
    }

    /// <summary>Makes streams of a connected socket.</summary>
    /// <param name="socket">The socket; it belongs to the connection from now on.</param>
    /// <param name="options">How the streams behave.</param>
    /// <param name="host">The name that the certificate of the server has to bear.</param>
    [Coroutine]
    public static async Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> Open(Socket socket, ConnectionOptions options, string? host)
    {
        SocketTransport transport;
        try
        {
            transport = new SocketTransport(EventLoop.Current, socket, options.Tls is null ? options.Limit : CoroStreamReader.DefaultLimit);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (options.Tls is not { } tls) return (transport.Reader, new CoroStreamWriter(transport));
        var secure = new TlsTransport(transport, new CoroStreamReader(options.Limit), tls);
        await secure.Handshake(tls, host);
        return (secure.Reader, new CoroStreamWriter(secure));
    }

    /// <summary>Connects to a Unix socket.</summary>
    [Coroutine]
    public static async Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> Open(string path, ConnectionOptions options)
    {
        var endPoint = UnixPaths.EndPointOf(path);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(endPoint);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw ConnectionErrors.Make(exception.SocketErrorCode, $"Cannot connect to '{path}'", "Is a server listening there?");
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return await Open(socket, options, null);
    }

    [Coroutine]
    private static async Coro<Socket> ConnectInTime(string? host, int port, ConnectionOptions options)
    {
        if (options.ConnectTimeout is not { } timeout) return await Connect(host, port, options);
        try
        {
            return await Coro.WaitFor(Connect(host, port, options), timeout);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Connecting to {host ?? "this machine"}, port {port}, took longer than {timeout.TotalSeconds} s: the host may be down, or a firewall in between.");
        }
    }

    [Coroutine]
    private static async Coro<Socket> Connect(string? host, int port, ConnectionOptions options)
    {
        var addresses = string.IsNullOrEmpty(host) ? HostAddresses.Loopback() : await HostAddresses.Resolve(host);
        if (options.HappyEyeballsDelay is { } delay && addresses.Length > 1) return await Race(host, port, Interleave(addresses), delay, options);
        var failures = new List<SocketException>();
        foreach (var address in addresses)
        {
            try
            {
                return await ConnectTo(host, new IPEndPoint(address, port), options);
            }
            catch (SocketException exception)
            {
                failures.Add(exception);
            }
        }

        throw Join(failures);
    }

    [Coroutine]
    private static async Coro<Socket> ConnectTo(string? host, IPEndPoint endPoint, ConnectionOptions options)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (options.LocalEndPoint is { } local) socket.Bind(local);
            await socket.ConnectAsync(endPoint);
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw ConnectionErrors.Make(exception.SocketErrorCode, $"Cannot connect to {Name(host, endPoint)}", Advice(exception.SocketErrorCode));
        }
        catch
        {
            // After a cancellation this also ends the attempt that goes on in the background.
            socket.Dispose();
            throw;
        }
    }

    private static string Name(string? host, IPEndPoint endPoint) =>
        string.IsNullOrEmpty(host) || IPAddress.TryParse(host, out _) ? endPoint.ToString() : $"{host} ({endPoint})";

    private static string? Advice(SocketError error) =>
        error == SocketError.ConnectionRefused ? "Is a server listening on that port?" : null;

    private static SocketException Join(List<SocketException> failures)
    {
        if (failures.Count == 1) return failures[0];
        var messages = string.Join(" ", failures.Select(failure => failure.Message).Distinct());
        return new SocketException((int)failures[^1].SocketErrorCode, messages);
    }
}
