using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// What a reader and a writer stand on: it receives into the reader's buffer as far as back-pressure allows, sends what is written, and reports
/// the end of the connection once. As an item of the loop it is that report. What the bytes go through is the business of the derived types.
/// </summary>
/// <remarks>Plays the part of asyncio's transports and of its stream protocol.</remarks>
internal abstract partial class Transport : LoopItem, IDisposable
{
    private ExceptionDispatchInfo? _error;
    private bool _isLossQueued;
    private WaitList _closeWaiters;

    /// <summary>Makes a transport, which begins with <see cref="Begin"/>.</summary>
    /// <param name="loop">Its loop.</param>
    /// <param name="reader">The reader that it feeds.</param>
    /// <param name="server">The server whose client it is; null for one of one's own.</param>
    protected Transport(EventLoop loop, CoroStreamReader reader, CoroServer? server)
    {
        Loop = loop;
        Reader = reader;
        Server = server;
        Uppermost = this;
    }

    public EventLoop Loop { get; }

    public CoroStreamReader Reader { get; private set; }

    /// <summary>The server whose client it is; null for one of one's own.</summary>
    public CoroServer? Server { get; private set; }

    /// <summary>The socket beneath, which belongs to the transport; null if there is none.</summary>
    public virtual Socket? Socket => null;

    /// <summary>What is known of the TLS of the connection; null without.</summary>
    public virtual TlsSession? Tls => null;

    public virtual EndPoint? LocalEndPoint => null;

    public virtual EndPoint? RemoteEndPoint => null;

    /// <summary>Whether one direction can be ended and the other left open.</summary>
    public virtual bool CanWriteEof => true;

    /// <summary>What messages call the other side.</summary>
    public abstract string PeerName { get; }

    /// <summary>Whether the connection was closed or lost, or is about to be.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Whether the end of the connection was reported; what the bytes went through is closed then.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The transport that stands on this one, or this one itself.</summary>
    internal Transport Uppermost { get; private set; }

    /// <summary>Called when the end was reported, by who stands on this transport in the place of a user.</summary>
    internal Action? Lost { get; set; }

    /// <summary>Stops receiving, and closes the connection once everything is sent.</summary>
    public void Close()
    {
        if (IsClosing) return;
        IsClosing = true;
        if (UnsentCount == 0) FinishClosing();
    }

    /// <summary>Closes the connection and drops what is not sent.</summary>
    public void Abort() => ForceClose(null);

    /// <summary>Closes the connection of a loop that is being closed; nothing is reported.</summary>
    public void Dispose()
    {
        IsClosing = true;
        IsLost = true;
        CloseNow(hasFailed: false);
    }

    /// <summary>Makes a box wait for the end of the connection.</summary>
    public void WaitForLoss(CoroutineBox box) => _closeWaiters.Append(box);

    /// <summary>Ends a wait for the end of the connection that was cancelled.</summary>
    public void StopWaitingForLoss(CoroutineBox box) => _closeWaiters.Remove(box);

    /// <summary>Throws the error by which the connection ended, if there was one.</summary>
    public void ThrowIfFailed() => _error?.Throw();

    /// <summary>Closes the connection because of an error, which reads and waits are told.</summary>
    public void Fail(Exception error) => ForceClose(ExceptionDispatchInfo.Capture(error));

    /// <summary>Reports the end of the connection.</summary>
    internal override void Run(EventLoop loop) => ReportLoss();

    /// <summary>Begins to work.</summary>
    /// <param name="receives">Whether anything can come.</param>
    protected void Begin(bool receives = true)
    {
        Loop.Adopt(this);
        Server?.Attach(this);
        if (receives) StartReceiving();
    }

    /// <summary>Ends the connection when everything is sent and it is to be closed.</summary>
    protected virtual void FinishClosing() => QueueLoss(null);

    /// <summary>Closes what the bytes go through, which also ends what is under way.</summary>
    protected abstract void CloseNow(bool hasFailed);

    protected void QueueLoss(ExceptionDispatchInfo? error)
    {
        if (_isLossQueued) return;
        _isLossQueued = true;
        _error = error;
        Loop.Enqueue(this);
    }

    /// <summary>Has another transport take this one's place before reader and server, and gives this one a reader of its own.</summary>
    protected void GiveReaderTo(Transport other, int limit)
    {
        var reader = Reader;
        Reader = new CoroStreamReader(limit, this);
        Uppermost = other;
        reader.HandOver(Reader, other);
        if (Server is { } server)
        {
            other.Server = server;
            server.Replace(this, other);
            Server = null;
        }
    }

    private void ForceClose(ExceptionDispatchInfo? error)
    {
        if (_isLossQueued) return;
        DropUnsent();
        IsClosing = true;
        QueueLoss(error);
    }

    private void ReportLoss()
    {
        if (IsLost) return;
        IsLost = true;
        if (_error is { } error) Reader.Fail(error);
        else Reader.EndFeed();
        _closeWaiters.WakeAll();
        WakeDrainers();

        // Ends the operations that are under way; the last one to be seen gives the buffers back.
        CloseNow(_error is not null);
        ReleaseReceiveBuffer();
        ReleaseSendBuffer();
        Loop.Disown(this);
        Server?.Detach(this);
        Lost?.Invoke();
    }
}
