namespace CoroGen;

/// <summary>
/// Thrown at the await at which a task was cancelled. Its message is the one that was given to <see cref="CoroTask.Cancel"/>.
/// </summary>
/// <remarks>Mirrors <c>asyncio.CancelledError</c>: https://docs.python.org/3/library/asyncio-exceptions.html.</remarks>
public class CoroCanceledException : OperationCanceledException
{
    private const string DefaultMessage = "The coroutine was cancelled.";

    /// <summary>Makes the exception with a general message.</summary>
    public CoroCanceledException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception with the message of the cancel request.</summary>
    /// <param name="message">The message; null for a general one.</param>
    public CoroCanceledException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception with the message of the cancel request and what led to it.</summary>
    /// <param name="message">The message; null for a general one.</param>
    /// <param name="innerException">What led to the cancellation.</param>
    public CoroCanceledException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
