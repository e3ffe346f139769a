namespace CoroGen;

/// <summary>What stands for an exception in an <see cref="Outcome{T}"/> until somebody wants to see it.</summary>
internal static class OutcomeMarks
{
    /// <summary>The time was over.</summary>
    public static readonly object TimedOut = new();

    /// <summary>A cancellation without a message; the message itself stands for one with it.</summary>
    public static readonly object Canceled = new();

    /// <summary>Makes the exception.</summary>
    public static Exception ToException(object mark) =>
        ReferenceEquals(mark, TimedOut) ? new TimeoutException(WaitForMessage) : new CoroCanceledException(mark as string);

    /// <summary>The message of a wait that took too long.</summary>
    public const string WaitForMessage = "The time limit passed before the coroutine or task had ended.";
}
