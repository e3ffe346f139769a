using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoroGen.Runtime.Tests.Streams;

/// <summary>An authority of the tests, and certificates of it.</summary>
internal static class Certificates
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    public static X509Certificate2 Authority { get; } = MakeAuthority();

    public static X509Certificate2 ForLocalhost { get; } = For("localhost");

    /// <summary>A certificate that was valid until yesterday.</summary>
    public static X509Certificate2 Expired { get; } = For("localhost", s_now.AddDays(-1));

    /// <summary>A certificate of the authority for a name.</summary>
    public static X509Certificate2 For(string name, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, false));
        using var certificate = request.Create(Authority, s_now.AddDays(-3), until ?? s_now.AddDays(3), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>A client that trusts the authority of the tests alone.</summary>
    public static TlsClientOptions Client(Action<System.Net.Security.SslClientAuthenticationOptions>? change = null, string? host = "localhost")
    {
        var options = new TlsClientOptions { Authentication = { TargetHost = host, CertificateChainPolicy = Trusting() } };
        change?.Invoke(options.Authentication);
        return options;
    }

    public static TlsServerOptions Server() => new(ForLocalhost);

    public static X509ChainPolicy Trusting() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { Authority },
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
    };

    private static X509Certificate2 MakeAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=The tests of CoroGen", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(s_now.AddDays(-4), s_now.AddDays(4));
    }
}
