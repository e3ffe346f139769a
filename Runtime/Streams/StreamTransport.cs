namespace CoroGen;

/// <summary>The transport over a <see cref="Stream"/>: pipes of processes, and what TLS makes of a connection.</summary>
internal abstract class StreamTransport : Transport
{
    private readonly StreamOperation _receive;
    private readonly StreamOperation _send;

    protected StreamTransport(EventLoop loop, CoroStreamReader reader, CoroServer? server)
        : base(loop, reader, server)
    {
        _receive = new StreamOperation(loop, OnReceived);
        _send = new StreamOperation(loop, OnSent);
    }

    protected abstract Stream Stream { get; }

    protected override bool IsReceiving => _receive.IsUnderWay;

    protected override bool IsSending => _send.IsUnderWay;

    protected override void BeginReceive(Memory<byte> room) => _receive.Read(Stream, room);

    protected override int TakeReceived(out Exception? error)
    {
        var count = _receive.Take(out error);
        if (error is not null) error = Explain(error, "Cannot receive from");
        return count;
    }

    protected override void DisposeReceiving()
    {
    }

    protected override bool BeginSend(Memory<byte> piece) => _send.Write(Stream, piece);

    protected override int TakeSent(out Exception? error)
    {
        var count = _send.Take(out error);
        if (error is not null) error = Explain(error, "Cannot send to");
        return count;
    }

    protected override void DisposeSending()
    {
    }

    protected override void CloseNow(bool hasFailed) => Stream.Dispose();

    private IOException Explain(Exception error, string circumstances) => new($"{circumstances} {PeerName}: {error.Message}", error);
}
