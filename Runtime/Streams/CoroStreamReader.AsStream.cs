namespace CoroGen;

/// <content>As a stream of .NET.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>
    /// A .NET <see cref="Stream"/> that reads from this reader and, if one is given, writes to a writer: for libraries that want one. It can be used in any thread;
    /// in that of the loop only asynchronously, as it would wait for itself. Errors of the connection are an <see cref="IOException"/>, as .NET's streams have them.
    /// </summary>
    /// <param name="writer">The writer, which is closed with the stream; null for a stream that only reads.</param>
    /// <exception cref="InvalidOperationException">The reader has no connection, and no loop runs in this thread.</exception>
    public Stream AsStream(CoroStreamWriter? writer = null) => new StreamAdapter(_transport?.Loop ?? EventLoop.Current, this, writer);
}
