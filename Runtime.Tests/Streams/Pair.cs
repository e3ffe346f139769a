namespace CoroGen.Runtime.Tests.Streams;

/// <summary>The two ends of a connection.</summary>
internal sealed record Pair(CoroStreamReader Reader, CoroStreamWriter Writer, CoroStreamReader PeerReader, CoroStreamWriter PeerWriter) : IDisposable
{
    public void Dispose()
    {
        Writer.Abort();
        PeerWriter.Abort();
    }
}
