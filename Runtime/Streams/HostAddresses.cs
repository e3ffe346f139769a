using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>From the name of a host to its addresses.</summary>
internal static partial class HostAddresses
{
    /// <summary>All addresses of a host, in the order in which they are to be tried.</summary>
    /// <param name="host">A name, or an address as text.</param>
    /// <exception cref="SocketException">The name is not known, or cannot be looked up now.</exception>
    [Coroutine]
    public static async Coro<IPAddress[]> Resolve(string host)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host);
            if (addresses.Length > 0) return addresses;
        }
        catch (SocketException exception)
        {
            throw CannotResolve(host, exception.SocketErrorCode);
        }

        throw CannotResolve(host, SocketError.NoData);
    }

    /// <summary>The addresses of this machine that only this machine can reach.</summary>
    public static IPAddress[] Loopback() =>
        Socket.OSSupportsIPv6 ? [IPAddress.IPv6Loopback, IPAddress.Loopback] : [IPAddress.Loopback];

    /// <summary>The addresses that stand for all of this machine.</summary>
    public static IPAddress[] Any() =>
        Socket.OSSupportsIPv6 ? [IPAddress.Any, IPAddress.IPv6Any] : [IPAddress.Any];

    private static SocketException CannotResolve(string host, SocketError error) =>
        ConnectionErrors.Make(error, $"Cannot resolve the host '{host}'", "Check its name and this machine's name service.");
}
