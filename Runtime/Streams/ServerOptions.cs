namespace CoroGen;

/// <summary>How a server listens, and how the streams of its clients behave.</summary>
public sealed class ServerOptions
{
    private readonly int _maxConnections = int.MaxValue;

    /// <summary>
    /// The longest line, in bytes, that <see cref="CoroStreamReader.ReadLine()"/> and <see cref="CoroStreamReader.ReadUntil(ReadOnlyMemory{byte})"/>
    /// accept; twice as much is buffered before the peer is made to wait. 64 KiB by default.
    /// </summary>
    /// <remarks>Mirrors the argument <c>limit</c>.</remarks>
    public int Limit { get; init; } = CoroStreamReader.DefaultLimit;

    /// <summary>How many connections may wait to be accepted; 100 by default.</summary>
    /// <remarks>Mirrors the argument <c>backlog</c>.</remarks>
    public int Backlog { get; init; } = 100;

    /// <summary>Whether the server accepts connections at once; if not, it only binds its addresses, until <see cref="CoroServer.StartServing"/>.</summary>
    /// <remarks>Mirrors the argument <c>start_serving</c>.</remarks>
    public bool StartServing { get; init; } = true;

    /// <summary>
    /// Whether other sockets that ask for the same may listen on the same address. asyncio's <c>reuse_address</c> needs no option: .NET always
    /// lets a server take a port on which old connections linger.
    /// </summary>
    /// <remarks>Mirrors the argument <c>reuse_port</c>.</remarks>
    public bool ReusePort { get; init; }

    /// <summary>
    /// How many clients may be connected at the same time; as many as come by default. More have to wait: one for each address is accepted and not
    /// served, the others stay in the backlog of the system.
    /// </summary>
    public int MaxConnections
    {
        get => _maxConnections;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxConnections = value;
        }
    }

    /// <summary>TLS for all clients; null for none. A client that fails to agree on keys is closed, and reported in debug mode only.</summary>
    /// <remarks>Mirrors the argument <c>ssl</c>.</remarks>
    public TlsServerOptions? Tls { get; init; }
}
