namespace CoroGen;

/// <content>Receiving.</content>
internal abstract partial class Transport
{
    private bool _peerHasEnded;

    /// <summary>Whether a receive is under way; true until its completion was seen on the loop.</summary>
    protected abstract bool IsReceiving { get; }

    /// <summary>Receives again after back-pressure has ended.</summary>
    public void ResumeReceiving()
    {
        if (!IsReceiving && !IsClosing && !_peerHasEnded) StartReceiving();
    }

    /// <summary>Gives the reader's buffer back if it is no longer needed.</summary>
    public void ReleaseReceiveBuffer()
    {
        if (IsReceiving) return;
        Reader.ReleaseBuffer();
        if (IsLost) DisposeReceiving();
    }

    /// <summary>Begins to receive; the completion always goes through the ready queue, and calls <see cref="OnReceived"/>.</summary>
    protected abstract void BeginReceive(Memory<byte> room);

    /// <summary>The outcome of what was received: a number of bytes, 0 at the end, or an error.</summary>
    protected abstract int TakeReceived(out Exception? error);

    /// <summary>Frees what receiving needs; nothing is under way.</summary>
    protected abstract void DisposeReceiving();

    /// <summary>Called on the loop when a receive has ended.</summary>
    protected void OnReceived()
    {
        if (IsLost)
        {
            ReleaseReceiveBuffer();
            return;
        }

        // A connection that is being closed takes nothing more in.
        if (IsClosing) return;
        var count = TakeReceived(out var error);
        if (error is not null)
        {
            Fail(error);
        }
        else if (count == 0)
        {
            _peerHasEnded = true;
            OnPeerEnded();
        }
        else
        {
            Reader.CommitFeed(count);
            if (!Reader.IsPaused) StartReceiving();
        }
    }

    /// <summary>Called when the peer has ended its stream. It may still receive: the connection stays open for writes.</summary>
    protected virtual void OnPeerEnded()
    {
        Reader.EndFeed();
        ReleaseReceiveBuffer();
    }

    private void StartReceiving() => BeginReceive(Reader.PrepareFeed());
}
