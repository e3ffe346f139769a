namespace CoroGen;

/// <summary>How a server listens, and how the streams of its clients behave.</summary>
public sealed class ServerOptions
{
    private readonly int _maxConnections = int.MaxValue;
    private readonly int _workers;

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

    /// <summary>
    /// How many threads serve the clients, each with a loop of its own; 0 by default, for the loop that starts the server. With workers that loop only accepts
    /// connections, and hands them out in turn: <c>Environment.ProcessorCount</c> of them use all of the machine.
    /// </summary>
    /// <remarks>
    /// The coroutine that serves a client runs in one of these threads from its begin to its end, and those of other clients run beside it: what they share
    /// has to be safe for threads, and locks and queues of one loop are of no use to another. Errors that nobody receives are told to the exception
    /// handler of the server's loop, on that. asyncio has no such thing.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Workers
    {
        get => _workers;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _workers = value;
        }
    }

    /// <summary>TLS for all clients; null for none. A client that fails to agree on keys is closed, and reported in debug mode only.</summary>
    /// <remarks>Mirrors the argument <c>ssl</c>.</remarks>
    public TlsServerOptions? Tls { get; init; }
}
