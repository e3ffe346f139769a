namespace CoroGen;

/// <summary>How a server listens, and how the streams of its clients behave.</summary>
public sealed class ServerOptions
{
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
}
