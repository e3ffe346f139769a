using System.Net.Security;
using System.Security.Authentication;

namespace CoroGen;

/// <content>The handshake.</content>
internal sealed partial class TlsTransport
{
    /// <summary>Agrees with a server on keys, and begins to receive.</summary>
    /// <param name="options">How to do that.</param>
    /// <param name="host">The name that the certificate must bear, unless the options name one.</param>
    [Coroutine]
    public async Coro Handshake(TlsClientOptions options, string? host)
    {
        var check = new CertificateCheck(options.Authentication.RemoteCertificateValidationCallback);
        var authentication = TlsCopies.Of(options.Authentication);
        if (string.IsNullOrEmpty(authentication.TargetHost)) authentication.TargetHost = host;
        authentication.RemoteCertificateValidationCallback = check.Validate;
        await Handshake(Begun(() => _ssl.AuthenticateAsClientAsync(authentication)), options.HandshakeTimeout, check, authentication.TargetHost);
    }

    /// <summary>Agrees with a client on keys, and begins to receive.</summary>
    [Coroutine]
    public async Coro Handshake(TlsServerOptions options)
    {
        var check = new CertificateCheck(options.Authentication.RemoteCertificateValidationCallback, options.Authentication.ClientCertificateRequired);
        var authentication = TlsCopies.Of(options.Authentication);
        authentication.RemoteCertificateValidationCallback = check.Validate;
        await Handshake(Begun(() => _ssl.AuthenticateAsServerAsync(authentication)), options.HandshakeTimeout, check, null);
    }

    [Coroutine]
    private async Coro Handshake(Task handshake, TimeSpan timeout, CertificateCheck check, string? host)
    {
        try
        {
            Forget(handshake);
            await Coro.WaitFor(handshake.AsCoro(), timeout);
            if (IsClosing) throw new IOException("The connection was closed.");
            _session = new TlsSession(_ssl);
        }
        catch (TimeoutException)
        {
            throw Failed(new TimeoutException($"The TLS handshake with {PeerName} took longer than {timeout.TotalSeconds} s: the peer may not speak TLS."));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reason = check.Refusal(host) ?? exception.Message;
            throw Failed(new AuthenticationException($"The TLS handshake with {PeerName} failed: {reason}", exception));
        }
        catch
        {
            // A cancellation.
            Abort();
            throw;
        }

        Begin();
        ContinueSending();
    }

    /// <summary>Begins a handshake; .NET refuses some options at once.</summary>
    private static Task Begun(Func<Task> handshake)
    {
        try
        {
            return handshake();
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    private Exception Failed(Exception error)
    {
        Fail(error);
        return error;
    }
}
