namespace CoroGen;

/// <summary>Thrown by <see cref="CoroQueue{T}.GetNoWait"/> when there is no item.</summary>
/// <remarks>Mirrors <c>asyncio.QueueEmpty</c>: https://docs.python.org/3/library/asyncio-queue.html#exceptions.</remarks>
public class QueueEmptyException : Exception
{
    /// <summary>Makes the exception with a general message.</summary>
    public QueueEmptyException()
        : base("The queue is empty: await Get to wait for an item, or use TryGet.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What happened.</param>
    public QueueEmptyException(string? message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and what led to it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public QueueEmptyException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
