namespace CoroGen;

/// <summary>Thrown to who waits at a <see cref="CoroBarrier"/> that is aborted or reset.</summary>
/// <remarks>Mirrors <c>asyncio.BrokenBarrierError</c>: https://docs.python.org/3/library/asyncio-sync.html#asyncio.BrokenBarrierError.</remarks>
public class CoroBrokenBarrierException : InvalidOperationException
{
    /// <summary>Makes the exception with a general message.</summary>
    public CoroBrokenBarrierException()
        : base("The barrier is broken.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public CoroBrokenBarrierException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public CoroBrokenBarrierException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
