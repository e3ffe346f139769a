namespace CoroGen;

/// <summary>The transport over a <see cref="Stream"/> of the user's, or one end of a pipe of a process.</summary>
internal sealed class PipeTransport : StreamTransport
{
    /// <param name="loop">The loop.</param>
    /// <param name="stream">The stream; it belongs to the transport.</param>
    /// <param name="reader">The reader that it feeds; of a stream that can only be written one that nobody has.</param>
    /// <param name="name">What messages call the other end.</param>
    public PipeTransport(EventLoop loop, Stream stream, CoroStreamReader reader, string name)
        : base(loop, reader, null)
    {
        Stream = stream;
        PeerName = name;
        reader.Attach(this);
        Begin(stream.CanRead);
    }

    public override string PeerName { get; }

    /// <summary>A pipe ends where it is closed; what goes in both directions cannot end in one.</summary>
    public override bool CanWriteEof => !Stream.CanRead;

    protected override Stream Stream { get; }

    protected override void OnPeerEnded()
    {
        base.OnPeerEnded();
        if (!Stream.CanWrite) Close();
    }

    protected override void EndSending() => Close();
}
