namespace CoroGen;

/// <summary>What the loop's exception handler is told about an error that no coroutine can receive.</summary>
/// <param name="message">What happened.</param>
/// <param name="exception">The exception, if there is one.</param>
/// <remarks>Mirrors the context of <c>loop.call_exception_handler()</c>.</remarks>
public sealed class LoopExceptionContext(string message, Exception? exception = null)
{
    private readonly string? _creationPlace;

    /// <summary>What happened.</summary>
    public string Message => message;

    /// <summary>The exception, if there is one.</summary>
    public Exception? Exception => exception;

    /// <summary>The task or future that it concerns.</summary>
    public CoroTask? Task { get; init; }

    /// <summary>In debug mode, the calls that made the coroutine, task or callback, innermost first.</summary>
    public string? CreationPlace
    {
        get => _creationPlace ?? Task?.CreationStack ?? Handle?.CreationStack;
        init => _creationPlace = value;
    }

    /// <summary>The callback that it concerns.</summary>
    public CallbackHandle? Handle { get; init; }
}
