using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The steps of <see cref="Coro.OpenConnection"/>.</summary>
internal static partial class Connecting
{
    [Coroutine]
    public static async Coro<(CoroStreamReader Reader, CoroStreamWriter Writer)> Open(string? host, int port, ConnectionOptions options)
    {
        var socket = await ConnectInTime(host, port, options);
        try
        {
            var transport = new SocketTransport(EventLoop.Current, socket, options.Limit);
            return (transport.Reader, new CoroStreamWriter(transport));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
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
        var failures = new List<SocketException>();
        foreach (var address in addresses)
        {
            var endPoint = new IPEndPoint(address, port);
            try
            {
                return await ConnectTo(endPoint, options.LocalEndPoint);
            }
            catch (SocketException exception)
            {
                failures.Add(ConnectionErrors.Make(exception.SocketErrorCode, $"Cannot connect to {Name(host, endPoint)}", Advice(exception.SocketErrorCode)));
            }
        }

        throw Join(failures);
    }

    [Coroutine]
    private static async Coro<Socket> ConnectTo(IPEndPoint endPoint, IPEndPoint? localEndPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (localEndPoint is not null) socket.Bind(localEndPoint);
            await socket.ConnectAsync(endPoint);
            return socket;
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
