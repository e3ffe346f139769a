namespace CoroGen;

/// <summary>Thrown by <see cref="CoroQueue{T}.PutNoWait"/> when there is no room.</summary>
/// <remarks>Mirrors <c>asyncio.QueueFull</c>: https://docs.python.org/3/library/asyncio-queue.html#exceptions.</remarks>
public class QueueFullException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public QueueFullException()
        : base("The queue is full: await Put to wait for room, or use TryPut.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public QueueFullException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public QueueFullException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
