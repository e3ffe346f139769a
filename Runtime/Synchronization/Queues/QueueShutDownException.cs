namespace CoroGen;

/// <summary>Thrown when something is put in a queue that was shut down, or asked of one that has nothing left.</summary>
/// <remarks>Mirrors <c>asyncio.QueueShutDown</c>: https://docs.python.org/3/library/asyncio-queue.html#exceptions.</remarks>
public class QueueShutDownException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public QueueShutDownException()
        : base("The queue was shut down.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public QueueShutDownException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public QueueShutDownException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
