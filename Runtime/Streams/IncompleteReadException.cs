namespace CoroGen;

/// <summary>Thrown when a stream ends before what was to be read is complete. What had come is in <see cref="Partial"/>.</summary>
/// <remarks>Mirrors <c>asyncio.IncompleteReadError</c>: https://docs.python.org/3/library/asyncio-exceptions.html.</remarks>
public sealed class IncompleteReadException : EndOfStreamException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="partial">The bytes that came before the end.</param>
    /// <param name="expected">How many bytes were wanted; null when a separator was looked for.</param>
    public IncompleteReadException(byte[] partial, int? expected)
        : base($"The stream ended after {Length(partial)} bytes, before {(expected is { } count ? $"the {count} bytes that were to be read" : "the separator")}.")
    {
        Partial = partial;
        Expected = expected;
    }

    /// <summary>The bytes that came before the end; they are no longer in the stream.</summary>
    public ReadOnlyMemory<byte> Partial { get; }

    /// <summary>How many bytes were wanted; null when a separator was looked for.</summary>
    public int? Expected { get; }

    private static int Length(byte[] partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        return partial.Length;
    }
}
