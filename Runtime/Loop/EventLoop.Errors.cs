using System.Diagnostics.CodeAnalysis;

namespace CoroGen;

/// <content>Errors that no coroutine can receive.</content>
public sealed partial class EventLoop
{
    /// <summary>Is told about errors that no coroutine can receive; null prints them to the standard error stream.</summary>
    /// <remarks>Mirrors <c>loop.set_exception_handler()</c>.</remarks>
    public Action<EventLoop, LoopExceptionContext>? ExceptionHandler { get; set; }

    /// <summary>What is still to be reported when the loop closes.</summary>
    internal LateReports LateReports { get; } = new();

    /// <summary>Prints an error to the standard error stream: what happens when there is no handler, for a handler that only adds to it.</summary>
    /// <param name="context">What happened, and where.</param>
    /// <remarks>Mirrors <c>loop.default_exception_handler()</c>.</remarks>
    [SuppressMessage("Performance", "CA1822", Justification = "As in asyncio it is the loop's, like the handler that calls it.")]
    public void DefaultExceptionHandler(LoopExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var task = context.Task is { } subject ? $"{Environment.NewLine}task: {subject}" : "";
        var handle = context.Handle is { } called ? $"{Environment.NewLine}handle: {called}" : "";
        var error = context.Exception is { } exception ? $"{Environment.NewLine}{exception}" : "";
        var place = context.CreationPlace is { Length: > 0 } calls ? $"{Environment.NewLine}created:{Environment.NewLine}{calls}" : "";
        Console.Error.WriteLine(context.Message + task + handle + error + place);
    }

    /// <summary>Reports an error to the handler, which sees the AsyncLocal values of the task that the error concerns.</summary>
    /// <param name="context">What happened, and where.</param>
    /// <remarks>Mirrors <c>loop.call_exception_handler()</c>. A handler that throws never stops the loop: both errors are printed.</remarks>
    public void CallExceptionHandler(LoopExceptionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Task is not { LoopOrNull: not null, Context: { } values })
        {
            Report(context);
            return;
        }

        ExecutionContext.Run(values, _ => Report(context), null);

        // Eager tasks that the handler made have noted its values as current.
        if (ReferenceEquals(t_current, this)) LeaveContext();
    }

    /// <summary>Reports an error to the handler, which sees the AsyncLocal values that are current: those of the callback that failed.</summary>
    internal void Report(LoopExceptionContext context)
    {
        if (ExceptionHandler is not { } handler)
        {
            DefaultExceptionHandler(context);
            return;
        }

        try
        {
            handler(this, context);
        }
        catch (Exception exception)
        {
            DefaultExceptionHandler(new LoopExceptionContext("Unhandled error in exception handler", exception));
            DefaultExceptionHandler(context);
        }
    }
}
