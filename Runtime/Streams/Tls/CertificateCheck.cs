using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CoroGen;

/// <summary>The check of the peer's certificate in one handshake: the user's, or the system's, and what it was that it did not like.</summary>
internal sealed class CertificateCheck(RemoteCertificateValidationCallback? validate, bool isRequired = true)
{
    private SslPolicyErrors _errors;
    private string _chainErrors = "";
    private bool _wasRefused;
    private string _subject = "";

    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        // A client without a certificate is welcome where none is required.
        if (!isRequired && certificate is null) errors &= ~SslPolicyErrors.RemoteCertificateNotAvailable;
        _errors = errors;
        _subject = certificate?.Subject ?? "";
        if (chain is not null)
            _chainErrors = string.Join("; ", chain.ChainStatus.Select(static status => $"{status.Status}: {status.StatusInformation.Trim()}").Distinct());
        var isValid = validate?.Invoke(sender, certificate, chain, errors) ?? errors == SslPolicyErrors.None;
        _wasRefused = !isValid;
        return isValid;
    }

    /// <summary>Why the certificate was refused; null if it was not.</summary>
    public string? Refusal(string? host)
    {
        if (!_wasRefused) return null;
        var reasons = new List<string>();
        if (_errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) reasons.Add("the peer has shown no certificate");
        if (_errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) reasons.Add($"the certificate of {_subject} is not for '{host}'");
        if (_errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)) reasons.Add($"the certificate of {_subject} cannot be trusted ({_chainErrors})");
        return reasons.Count > 0
            ? string.Join(", and ", reasons) + "."
            : $"the certificate of {_subject} was refused by the RemoteCertificateValidationCallback.";
    }
}
