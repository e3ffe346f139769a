using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CoroGen;

/// <summary>What the two sides of a TLS connection have agreed on.</summary>
/// <remarks>Mirrors <c>get_extra_info('ssl_object')</c>, <c>'cipher'</c> and <c>'peercert'</c>.</remarks>
public sealed class TlsSession
{
    internal TlsSession(SslStream stream)
    {
        Protocol = stream.SslProtocol;
        CipherSuite = stream.NegotiatedCipherSuite;
        ApplicationProtocol = stream.NegotiatedApplicationProtocol;
        TargetHost = stream.TargetHostName;
        RemoteCertificate = stream.RemoteCertificate;
        LocalCertificate = stream.LocalCertificate;
    }

    /// <summary>The version of TLS.</summary>
    public SslProtocols Protocol { get; }

    /// <summary>The ciphers.</summary>
    public TlsCipherSuite CipherSuite { get; }

    /// <summary>The protocol that was agreed on by ALPN; empty if there is none.</summary>
    public SslApplicationProtocol ApplicationProtocol { get; }

    /// <summary>The name of the server that the client has asked for.</summary>
    public string TargetHost { get; }

    /// <summary>The certificate of the peer; null if it has shown none.</summary>
    public X509Certificate? RemoteCertificate { get; }

    /// <summary>The certificate of this side; null if it has shown none.</summary>
    public X509Certificate? LocalCertificate { get; }
}
