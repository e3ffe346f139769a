namespace CoroGen;

/// <summary>What both sides can say of TLS.</summary>
public abstract class TlsOptions
{
    private protected TlsOptions()
    {
    }

    /// <summary>How long the handshake may take before the connection is given up; a minute by default.</summary>
    /// <remarks>Mirrors the argument <c>ssl_handshake_timeout</c>.</remarks>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether a peer may end the connection without the close_notify of TLS. Otherwise reads fail with an <see cref="IOException"/>, as somebody
    /// between the two may have cut short what was sent. Protocols that tell where their messages end, as HTTP does, can allow it.
    /// </summary>
    public bool AllowTruncation { get; init; }
}
