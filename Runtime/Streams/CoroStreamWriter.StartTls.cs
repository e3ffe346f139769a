using System.Security.Authentication;

namespace CoroGen;

/// <content>Going over to TLS.</content>
public sealed partial class CoroStreamWriter
{
    /// <summary>
    /// Goes over to TLS as the client, once everything is sent. Bytes that the peer has sent and nobody has read belong to TLS. If that fails, so do the
    /// streams.
    /// </summary>
    /// <param name="options">How to speak TLS, with the name of the server in <c>Authentication.TargetHost</c>.</param>
    /// <exception cref="AuthenticationException">When awaited: the handshake failed; the message says why.</exception>
    /// <exception cref="TimeoutException">When awaited: it took longer than <see cref="TlsOptions.HandshakeTimeout"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// When awaited: the connection uses TLS already, is no socket or is closed; the name of the server is missing; or a coroutine is reading.
    /// </exception>
    /// <remarks>Mirrors <c>StreamWriter.start_tls()</c>.</remarks>
    [Coroutine]
    public async Coro StartTls(TlsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(options.Authentication.TargetHost))
        {
            throw new InvalidOperationException("StartTls does not know the name that the certificate of the server has to bear: set Authentication.TargetHost.");
        }

        await SendAll();
        await Secure(options).Handshake(options, null);
    }

    /// <summary>
    /// Goes over to TLS as the server, once everything is sent. Bytes that the peer has sent and nobody has read belong to TLS. If that fails, so do the
    /// streams.
    /// </summary>
    /// <param name="options">How to speak TLS, with a certificate.</param>
    /// <inheritdoc cref="StartTls(TlsClientOptions)"/>
    [Coroutine]
    public async Coro StartTls(TlsServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        await SendAll();
        await Secure(options).Handshake(options);
    }

    /// <summary>Waits until the system has taken all that was written, which is not to be encrypted.</summary>
    [Coroutine]
    private async Coro SendAll()
    {
        var (low, high) = WriteBufferLimits;
        _transport.SetWaterMarks(0, 0);
        try
        {
            await Drain();
        }
        finally
        {
            _transport.SetWaterMarks(high, low);
        }
    }

    /// <summary>Puts TLS between the streams and the socket.</summary>
    private TlsTransport Secure(TlsOptions options)
    {
        if (_transport is not SocketTransport beneath)
        {
            throw new InvalidOperationException(Tls is null ? "Only a connection of the network or a Unix socket can go over to TLS." : "The connection uses TLS already.");
        }

        if (beneath.IsClosing) throw new InvalidOperationException("The connection is closed, or being closed.");
        var reader = beneath.Reader;
        reader.ThrowIfRead(nameof(StartTls));
        var secure = new TlsTransport(beneath, reader, options);
        secure.SetWaterMarks(beneath.HighWater, beneath.LowWater);
        _transport = secure;
        return secure;
    }
}
