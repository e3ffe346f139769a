using System.Net;

namespace CoroGen;

/// <summary>How <see cref="Coro.OpenConnection(string?, int, ConnectionOptions?)"/> connects, and how its streams behave.</summary>
public sealed class ConnectionOptions
{
    /// <summary>
    /// The longest line, in bytes, that <see cref="CoroStreamReader.ReadLine()"/> and <see cref="CoroStreamReader.ReadUntil(ReadOnlyMemory{byte})"/>
    /// accept; twice as much is buffered before the peer is made to wait. 64 KiB by default.
    /// </summary>
    /// <remarks>Mirrors the argument <c>limit</c>.</remarks>
    public int Limit { get; init; } = CoroStreamReader.DefaultLimit;

    /// <summary>How long resolving the host and connecting may take together; null waits as long as the system does.</summary>
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary>The address to connect from; null lets the system choose.</summary>
    /// <remarks>Mirrors the argument <c>local_addr</c>.</remarks>
    public IPEndPoint? LocalEndPoint { get; init; }

    /// <summary>
    /// How long an address of the host may take before the next one is tried beside it, IPv6 and IPv4 in turn; the first that accepts wins. Null
    /// tries one after the other, and each takes as long as the system allows. A quarter of a second is usual.
    /// </summary>
    /// <remarks>Mirrors the argument <c>happy_eyeballs_delay</c>; the algorithm is that of RFC 8305.</remarks>
    public TimeSpan? HappyEyeballsDelay { get; init; }

    /// <summary>TLS; null for none.</summary>
    /// <remarks>Mirrors the arguments <c>ssl</c> and <c>server_hostname</c>.</remarks>
    public TlsClientOptions? Tls { get; init; }
}
