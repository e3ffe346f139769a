using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Sending.</content>
internal abstract partial class Transport
{
    /// <summary>Writers are made to wait while more than this is unsent, as in asyncio, unless they say otherwise.</summary>
    private const int DefaultHighWater = 64 * 1024;

    private const int LargestPiece = 64 * 1024;

    private SendBuffer _unsent;
    private bool _hasEnded;
    private WaitList _drainers;

    /// <summary>Whether so much is unsent that writers should wait.</summary>
    public bool IsWritingPaused { get; private set; }

    /// <summary>Writers are made to wait while more than this is unsent.</summary>
    public int HighWater { get; private set; } = DefaultHighWater;

    /// <summary>They go on when no more than this is unsent.</summary>
    public int LowWater { get; private set; } = DefaultHighWater / 4;

    /// <summary>How many bytes are unsent.</summary>
    internal int UnsentCount => _unsent.Count;

    /// <summary>Called when writers may go on, by who stands on this transport in the place of a user.</summary>
    internal Action? Drained { get; set; }

    /// <summary>Whether a send is under way; true until its completion was seen on the loop.</summary>
    protected abstract bool IsSending { get; }

    /// <summary>Sets both water marks.</summary>
    public void SetWaterMarks(int high, int low)
    {
        HighWater = high;
        LowWater = low;
        PauseIfFull();
    }

    /// <summary>Sends bytes at once as far as the system takes them, and keeps a copy of the rest.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        ThrowIfEnded();
        if (bytes.IsEmpty || _isLossQueued) return;
        if (_unsent.Count == 0)
        {
            var sent = SendNow(bytes, out var error);
            if (error is not null)
            {
                Fail(error);
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
        if (!CanWriteEof)
            throw new NotSupportedException("The connection cannot end one direction and leave the other open, as TLS cannot: use Close, or say in your protocol that there is no more.");
        if (IsClosing || _hasEnded) return;
        _hasEnded = true;
        if (_unsent.Count == 0) EndSending();
    }

    /// <summary>Makes a box wait until writers may go on.</summary>
    public void WaitToDrain(CoroutineBox box) => _drainers.Append(box);

    /// <summary>Ends a wait to go on that was cancelled.</summary>
    public void StopWaitingToDrain(CoroutineBox box) => _drainers.Remove(box);

    /// <summary>Sends what the system takes without waiting.</summary>
    /// <returns>How many bytes were sent.</returns>
    protected virtual int SendNow(ReadOnlySpan<byte> bytes, out Exception? error)
    {
        error = null;
        return 0;
    }

    /// <summary>Begins to send; the completion calls <see cref="OnSent"/>.</summary>
    /// <returns>False when the outcome is there already, and nothing is queued.</returns>
    protected abstract bool BeginSend(Memory<byte> piece);

    /// <summary>The outcome of what was sent: how many bytes, or an error.</summary>
    protected abstract int TakeSent(out Exception? error);

    /// <summary>Tells the peer that nothing more will come; everything is sent.</summary>
    protected abstract void EndSending();

    /// <summary>Frees what sending needs; nothing is under way.</summary>
    protected abstract void DisposeSending();

    /// <summary>Called on the loop when a send has ended.</summary>
    protected void OnSent()
    {
        if (_isLossQueued)
        {
            ReleaseSendBuffer();
        }
        else if (LookAtSent())
        {
            ContinueSending();
        }
    }

    /// <summary>Sends what is unsent, as far as the system takes it.</summary>
    protected void ContinueSending()
    {
        while (_unsent.Count > 0 && !IsSending)
        {
            if (!BeginSend(_unsent.NextPiece(LowWater, LargestPiece)) && !LookAtSent()) return;
        }

        PauseIfFull();
    }

    private void ThrowIfEnded()
    {
        if (_hasEnded) throw new InvalidOperationException("Cannot write after WriteEof: the stream to the peer has ended.");
    }

    private void PauseIfFull()
    {
        if (_unsent.Count > HighWater) IsWritingPaused = true;
    }

    /// <summary>Looks at the outcome of a piece that was sent.</summary>
    /// <returns>Whether there is more to send.</returns>
    private bool LookAtSent()
    {
        var count = TakeSent(out var error);
        if (error is not null)
        {
            Fail(error);
            return false;
        }

        _unsent.Advance(count);
        if (IsWritingPaused && _unsent.Count <= LowWater)
        {
            IsWritingPaused = false;
            WakeDrainers();
        }

        if (_unsent.Count > 0) return true;
        if (IsClosing) FinishClosing();
        else if (_hasEnded) EndSending();
        return false;
    }

    private void WakeDrainers()
    {
        _drainers.WakeAll();
        Drained?.Invoke();
    }

    private void DropUnsent() => _unsent.Abandon();

    private void ReleaseSendBuffer()
    {
        if (IsSending) return;
        _unsent.Release();
        if (IsLost) DisposeSending();
    }
}
