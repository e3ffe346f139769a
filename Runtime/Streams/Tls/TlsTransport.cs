using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>
/// The transport over TLS: an <see cref="SslStream"/> that reads and writes the bytes of the transport beneath, all in the thread of the loop.
/// </summary>
/// <remarks>Plays the part of asyncio's <c>SSLProtocol</c>.</remarks>
internal sealed partial class TlsTransport : StreamTransport
{
    private readonly SocketTransport _beneath;
    private readonly TransportStream _bytes;
    private readonly SslStream _ssl;
    private readonly bool _allowTruncation;
    private TlsSession? _session;

    /// <summary>Stands on a connection, which belongs to it from now on; the handshake comes next.</summary>
    public TlsTransport(SocketTransport beneath, CoroStreamReader reader, TlsOptions options, CoroServer? server = null)
        : base(beneath.Loop, reader, server)
    {
        _beneath = beneath;
        _allowTruncation = options.AllowTruncation;
        if (ReferenceEquals(beneath.Reader, reader)) beneath.StandBeneath(this, CoroStreamReader.DefaultLimit);
        else reader.Attach(this);
        _bytes = new TransportStream(beneath);
        _ssl = new SslStream(_bytes, leaveInnerStreamOpen: true);
        beneath.Lost = OnLostBeneath;
        server?.Attach(this);
    }

    public override Socket? Socket => _beneath.Socket;

    public override TlsSession? Tls => _session;

    public override EndPoint? LocalEndPoint => _beneath.LocalEndPoint;

    public override EndPoint? RemoteEndPoint => _beneath.RemoteEndPoint;

    public override bool CanWriteEof => false;

    public override string PeerName => _beneath.PeerName;

    protected override Stream Stream => _ssl;

    // Nothing is sent before the handshake is over.
    protected override bool IsSending => _session is null || base.IsSending;

    protected override void OnPeerEnded()
    {
        if (_bytes.HasGivenEnd && !_allowTruncation)
        {
            Fail(new IOException(
                $"{PeerName} has ended the connection without a close_notify of TLS: what came may have been cut short by somebody else. Set AllowTruncation if your protocol tells where its messages end."));
            return;
        }

        // As in asyncio, TLS has no half-closed connections.
        base.OnPeerEnded();
        Close();
    }

    protected override void EndSending() => throw new NotSupportedException();

    protected override void FinishClosing()
    {
        if (_session is null)
        {
            QueueLoss(null);
            return;
        }

        try
        {
            // The close_notify stands in the buffer beneath when the call returns.
            Forget(_ssl.ShutdownAsync());
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or SocketException)
        {
            // The connection has ended already.
        }

        _beneath.Close();
    }

    protected override void CloseNow(bool hasFailed)
    {
        _ssl.Dispose();
        _beneath.Abort();
    }

    private static void Forget(Task task) => _ = task.ContinueWith(
        static ended => ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private void OnLostBeneath()
    {
        if (_beneath.Reader.Exception is { } error) Fail(error);
        else QueueLossAfterClosing();
    }

    private void QueueLossAfterClosing()
    {
        if (IsClosing) QueueLoss(null);
        else Abort();
    }
}
