using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Sending.</content>
internal sealed partial class SocketTransport
{
    /// <summary>Writers are made to wait while more than this is unsent, as in asyncio.</summary>
    private const int HighWater = 64 * 1024;

    /// <summary>They go on when no more than this is unsent.</summary>
    private const int LowWater = HighWater / 4;

    private const int LargestPiece = 64 * 1024;

    private readonly SocketOperation _send;
    private SendBuffer _unsent;
    private bool _hasEnded;
    private WaitList _drainers;

    /// <summary>Whether so much is unsent that writers should wait.</summary>
    public bool IsWritingPaused { get; private set; }

    /// <summary>How many bytes are unsent.</summary>
    internal int UnsentCount => _unsent.Count;

    /// <summary>Sends bytes at once as far as the system takes them, and keeps a copy of the rest.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        ThrowIfEnded();
        if (bytes.IsEmpty || _isLossQueued) return;
        if (_unsent.Count == 0)
        {
            var sent = _socket.Send(bytes, SocketFlags.None, out var error);
            if (error is SocketError.WouldBlock or SocketError.IOPending)
            {
                sent = 0;
            }
            else if (error != SocketError.Success)
            {
                Fail(error, "Cannot send to");
                return;
            }

            bytes = bytes[sent..];
            if (bytes.IsEmpty) return;
        }

        _unsent.Append(bytes);
        ContinueSending();
    }

    /// <summary>Sends several pieces in one go as far as the system takes them.</summary>
    public void Write(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        ThrowIfEnded();
        if (_isLossQueued) return;
        foreach (var piece in pieces)
        {
            if (!piece.IsEmpty) _unsent.Append(piece.Span);
        }

        if (_unsent.Count > 0) ContinueSending();
    }

    /// <summary>Ends the stream to the peer once everything is sent.</summary>
    public void WriteEof()
    {
        if (IsClosing || _hasEnded) return;
        _hasEnded = true;
        if (_unsent.Count == 0) ShutDownSending();
    }

    /// <summary>Makes a box wait until writers may go on.</summary>
    public void WaitToDrain(CoroutineBox box) => _drainers.Append(box);

    /// <summary>Ends a wait to go on that was cancelled.</summary>
    public void StopWaitingToDrain(CoroutineBox box) => _drainers.Remove(box);

    private void ThrowIfEnded()
    {
        if (_hasEnded) throw new InvalidOperationException("Cannot write after WriteEof: the stream to the peer has ended.");
    }

    private void ContinueSending()
    {
        while (!_send.IsUnderWay)
        {
            _send.Args.SetBuffer(_unsent.NextPiece(LowWater, LargestPiece));
            if (!_send.Send(_socket) && !TakeSent()) return;
        }

        if (_unsent.Count > HighWater) IsWritingPaused = true;
    }

    private void OnSent()
    {
        if (_isLossQueued)
        {
            ReleaseSendBuffer();
        }
        else if (TakeSent())
        {
            ContinueSending();
        }
    }

    /// <summary>Looks at the outcome of a piece that was sent.</summary>
    /// <returns>Whether there is more to send.</returns>
    private bool TakeSent()
    {
        if (_send.Args.SocketError != SocketError.Success)
        {
            Fail(_send.Args.SocketError, "Cannot send to");
            return false;
        }

        _unsent.Advance(_send.Args.BytesTransferred);
        if (IsWritingPaused && _unsent.Count <= LowWater)
        {
            IsWritingPaused = false;
            _drainers.WakeAll();
        }

        if (_unsent.Count > 0) return true;
        if (IsClosing) QueueLoss(null);
        else if (_hasEnded) ShutDownSending();
        return false;
    }

    private void ShutDownSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException exception)
        {
            Fail(exception.SocketErrorCode, "Cannot end the stream to");
        }
    }

    private void DropUnsent() => _unsent.Abandon();

    private void ReleaseSendBuffer()
    {
        if (_send.IsUnderWay) return;
        _unsent.Release();
        if (IsLost) _send.Dispose();
    }
}
