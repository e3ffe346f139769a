namespace CoroGen;

/// <summary>Thrown when what a separator was to end is longer than the limit of the stream. All bytes are still there to be read.</summary>
/// <remarks>Mirrors <c>asyncio.LimitOverrunError</c>: https://docs.python.org/3/library/asyncio-exceptions.html.</remarks>
public sealed class LimitOverrunException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="consumed">How many bytes, from the beginning of the stream, are known to hold no separator.</param>
    public LimitOverrunException(string message, int consumed)
        : base(message) => Consumed = consumed;

    /// <summary>How many bytes, from the beginning of the stream, are known to hold no separator: read them to get past them.</summary>
    public int Consumed { get; }
}
