using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CoroGen;

/// <summary>How a server speaks TLS: <c>new ServerOptions { Tls = new(certificate) }</c>.</summary>
/// <remarks>Mirrors the argument <c>ssl</c>. What is set in <see cref="Authentication"/> is read when a connection begins, and never changed.</remarks>
public sealed class TlsServerOptions : TlsOptions
{
    /// <summary>Makes options that say nothing yet: set a certificate, or a selector of one, in <see cref="Authentication"/>.</summary>
    public TlsServerOptions()
    {
    }

    /// <summary>Makes options with a certificate.</summary>
    /// <param name="certificate">The certificate of the server, with its private key.</param>
    public TlsServerOptions(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        Authentication.ServerCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true);
    }

    /// <summary>
    /// .NET's options of the handshake: the certificate or a selector that is given the name that the client asked for, whether the client has to
    /// show one, ALPN, the versions of TLS.
    /// </summary>
    public SslServerAuthenticationOptions Authentication { get; init; } = new();
}
