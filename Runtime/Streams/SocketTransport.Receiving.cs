using System.Net.Sockets;

namespace CoroGen;

/// <content>Receiving.</content>
internal sealed partial class SocketTransport
{
    private readonly SocketOperation _receive;
    private bool _peerHasEnded;

    /// <summary>Receives again after back-pressure has ended.</summary>
    public void ResumeReceiving()
    {
        if (!_receive.IsUnderWay && !IsClosing && !_peerHasEnded) StartReceive();
    }

    /// <summary>Gives the reader's buffer back if it is no longer needed.</summary>
    public void ReleaseReceiveBuffer()
    {
        if (_receive.IsUnderWay) return;
        Reader.ReleaseBuffer();
        if (IsLost) _receive.Dispose();
    }

    private void StartReceive()
    {
        _receive.Args.SetBuffer(Reader.PrepareFeed());
        _receive.Receive(_socket);
    }

    private void OnReceived()
    {
        if (IsLost)
        {
            ReleaseReceiveBuffer();
            return;
        }

        // A connection that is being closed takes nothing more in.
        if (IsClosing) return;
        var error = _receive.Args.SocketError;
        var count = _receive.Args.BytesTransferred;
        if (error != SocketError.Success)
        {
            Fail(error, "Cannot receive from");
        }
        else if (count == 0)
        {
            // The peer may still receive: the connection stays open for writes.
            _peerHasEnded = true;
            Reader.FeedEof();
            ReleaseReceiveBuffer();
        }
        else
        {
            Reader.CommitFeed(count);
            if (!Reader.IsPaused) StartReceive();
        }
    }
}
