using System.Net;
using System.Net.Sockets;

namespace CoroGen;

/// <summary>The transport over a connected socket.</summary>
internal sealed class SocketTransport : Transport
{
    private readonly Socket _socket;
    private readonly SocketOperation _receive;
    private readonly SocketOperation _send;

    /// <summary>Takes over a connected socket.</summary>
    /// <exception cref="SocketException">The peer has gone already; the socket is still the caller's.</exception>
    public SocketTransport(EventLoop loop, Socket socket, int limit, CoroServer? server = null)
        : base(loop, new CoroStreamReader(limit), server)
    {
        _socket = socket;
        _receive = new SocketOperation(loop, OnReceived);
        _send = new SocketOperation(loop, OnSent);
        Reader.Attach(this);
        LocalEndPoint = socket.LocalEndPoint;
        RemoteEndPoint = socket.RemoteEndPoint;

        // As in asyncio: small writes go out at once, and a write never blocks the loop.
        if (socket.ProtocolType == ProtocolType.Tcp) socket.NoDelay = true;
        socket.Blocking = false;
        Begin();
    }

    public override Socket Socket => _socket;

    public override EndPoint? LocalEndPoint { get; }

    public override EndPoint? RemoteEndPoint { get; }

    public override string PeerName => EndPoints.Describe(RemoteEndPoint) ?? EndPoints.Describe(LocalEndPoint) ?? "the peer";

    protected override bool IsReceiving => _receive.IsUnderWay;

    protected override bool IsSending => _send.IsUnderWay;

    /// <summary>Has a transport that works on this one's bytes feed this one's reader.</summary>
    public void StandBeneath(Transport upper, int limit) => GiveReaderTo(upper, limit);

    protected override void BeginReceive(Memory<byte> room)
    {
        _receive.Args.SetBuffer(room);
        _receive.Receive(_socket);
    }

    protected override int TakeReceived(out Exception? error)
    {
        error = _receive.Args.SocketError is var code and not SocketError.Success ? Error(code, "Cannot receive from") : null;
        return _receive.Args.BytesTransferred;
    }

    protected override void DisposeReceiving() => _receive.Dispose();

    protected override int SendNow(ReadOnlySpan<byte> bytes, out Exception? error)
    {
        var sent = _socket.Send(bytes, SocketFlags.None, out var code);
        error = null;
        if (code == SocketError.Success) return sent;
        if (code is not (SocketError.WouldBlock or SocketError.IOPending)) error = Error(code, "Cannot send to");
        return 0;
    }

    protected override bool BeginSend(Memory<byte> piece)
    {
        _send.Args.SetBuffer(piece);
        return _send.Send(_socket);
    }

    protected override int TakeSent(out Exception? error)
    {
        error = _send.Args.SocketError is var code and not SocketError.Success ? Error(code, "Cannot send to") : null;
        return _send.Args.BytesTransferred;
    }

    protected override void EndSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException exception)
        {
            Fail(Error(exception.SocketErrorCode, "Cannot end the stream to"));
        }
    }

    protected override void DisposeSending() => _send.Dispose();

    protected override void CloseNow(bool hasFailed)
    {
        try
        {
            // Without this, .NET resets the connection when a receive is under way, and the peer loses what it has not read.
            if (!hasFailed) _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The peer has gone already.
        }

        _socket.Dispose();
    }

    private SocketException Error(SocketError code, string circumstances) => ConnectionErrors.Make(code, $"{circumstances} {PeerName}");
}
