#if NET10_0_OR_GREATER
using System.IO.Pipelines;

namespace CoroGen;

/// <content>As pipes of .NET. Before .NET 10 they are in a package of their own, and a program makes them of <see cref="AsStream"/>.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>
    /// The two sides of a connection as pipes, for libraries that want <see cref="IDuplexPipe"/>. Completing the output closes the writer. See <see cref="AsStream"/> for
    /// threads and errors.
    /// </summary>
    /// <param name="writer">The writer of the connection.</param>
    public IDuplexPipe AsDuplexPipe(CoroStreamWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var stream = AsStream(writer);
        return new DuplexPipe(PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true)), PipeWriter.Create(stream));
    }

    private sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
#endif
