using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A connected socket on a loop: it receives into the reader's buffer as far as back-pressure allows, sends what is written, and reports the
/// end of the connection once. As an item of the loop it is that report.
/// </summary>
/// <remarks>Plays the part of asyncio's selector transport and stream protocol.</remarks>
internal sealed partial class SocketTransport : LoopItem, IDisposable
{
    private readonly EventLoop _loop;
    private readonly Socket _socket;
    private readonly CoroServer? _server;
    private ExceptionDispatchInfo? _error;
    private bool _isLossQueued;
    private WaitList _closeWaiters;

    /// <summary>Takes over a connected socket.</summary>
    /// <exception cref="SocketException">The peer has gone already; the socket is still the caller's.</exception>
    public SocketTransport(EventLoop loop, Socket socket, int limit, CoroServer? server = null)
    {
        _loop = loop;
        _socket = socket;
        _server = server;
        _receive = new SocketOperation(loop, OnReceived);
        _send = new SocketOperation(loop, OnSent);
        Reader = new CoroStreamReader(limit, this);
        LocalEndPoint = socket.LocalEndPoint;
        RemoteEndPoint = socket.RemoteEndPoint;

        // As in asyncio: small writes go out at once, and a write never blocks the loop.
        socket.NoDelay = true;
        socket.Blocking = false;
        loop.Adopt(this);
        server?.Attach(this);
        StartReceive();
    }

    public EventLoop Loop => _loop;

    public CoroStreamReader Reader { get; }

    /// <summary>The socket; it belongs to the transport.</summary>
    public Socket Socket => _socket;

    public EndPoint? LocalEndPoint { get; }

    public EndPoint? RemoteEndPoint { get; }

    /// <summary>Whether the connection was closed or lost, or is about to be.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Whether the end of the connection was reported; the socket is closed then.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Stops receiving, and closes the connection once everything is sent.</summary>
    public void Close()
    {
        if (IsClosing) return;
        IsClosing = true;
        if (_unsent.Count == 0) QueueLoss(null);
    }

    /// <summary>Closes the connection and drops what is not sent.</summary>
    public void Abort() => ForceClose(null);

    /// <summary>Closes the socket of a loop that is being closed; nothing is reported.</summary>
    public void Dispose()
    {
        IsClosing = true;
        IsLost = true;
        CloseSocket();
    }

    /// <summary>Makes a box wait for the end of the connection.</summary>
    public void WaitForLoss(CoroutineBox box) => _closeWaiters.Append(box);

    /// <summary>Ends a wait for the end of the connection that was cancelled.</summary>
    public void StopWaitingForLoss(CoroutineBox box) => _closeWaiters.Remove(box);

    /// <summary>Throws the error by which the connection ended, if there was one.</summary>
    public void ThrowIfFailed() => _error?.Throw();

    /// <summary>Reports the end of the connection.</summary>
    internal override void Run(EventLoop loop) => ReportLoss();

    private void Fail(SocketError error, string circumstances) =>
        ForceClose(ExceptionDispatchInfo.Capture(ConnectionErrors.Make(error, $"{circumstances} {RemoteEndPoint}")));

    private void ForceClose(ExceptionDispatchInfo? error)
    {
        if (_isLossQueued) return;
        DropUnsent();
        IsClosing = true;
        QueueLoss(error);
    }

    private void QueueLoss(ExceptionDispatchInfo? error)
    {
        Debug.Assert(!_isLossQueued, "The end of a connection is reported once.");
        _isLossQueued = true;
        _error = error;
        _loop.Enqueue(this);
    }

    private void ReportLoss()
    {
        if (IsLost) return;
        IsLost = true;
        if (_error is { } error) Reader.SetException(error);
        else Reader.FeedEof();
        _closeWaiters.WakeAll();
        _drainers.WakeAll();

        // Ends the operations that are under way; the last one to be seen gives the buffers back.
        CloseSocket();
        ReleaseReceiveBuffer();
        ReleaseSendBuffer();
        _loop.Disown(this);
        _server?.Detach(this);
    }

    private void CloseSocket()
    {
        try
        {
            // Without this, .NET resets the connection when a receive is under way, and the peer loses what it has not read.
            if (_error is null) _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The peer has gone already.
        }

        _socket.Dispose();
    }
}
