using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>What messages call the two sides of a connection.</summary>
internal static class EndPoints
{
    /// <summary>An address and port, or the path of a Unix socket; null for one that has no name.</summary>
    public static string? Describe(EndPoint? endPoint) => endPoint switch
    {
        null => null,
        UnixDomainSocketEndPoint => endPoint.ToString() is { Length: > 0 } path ? path : null,
        _ => endPoint.ToString(),
    };
}
