using System.Net.Security;

namespace CoroGen;

/// <summary>How a client speaks TLS: <c>new ConnectionOptions { Tls = new() }</c> is all that most servers need.</summary>
/// <remarks>Mirrors the argument <c>ssl</c>. What is set in <see cref="Authentication"/> is read when a connection begins, and never changed.</remarks>
public sealed class TlsClientOptions : TlsOptions
{
    /// <summary>
    /// .NET's options of the handshake: the server's name (<see cref="SslClientAuthenticationOptions.TargetHost"/>, the host of the connection by
    /// default), client certificates, a validation of one's own, ALPN, the versions of TLS.
    /// </summary>
    public SslClientAuthenticationOptions Authentication { get; init; } = new();
}
