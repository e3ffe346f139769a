using System.Runtime.ExceptionServices;

namespace CoroGen;

/// <content>
/// Exceptions that go up through boxes, from each to the one that awaits it. Each time the stack of the exception grows, and is copied: a
/// deep recursion would pay for the square of its depth. So beyond a number of boxes the stack is kept as it is; it shows the innermost calls.
/// </content>
public abstract partial class CoroTask
{
    private const int MaxRethrows = 100;

    /// <summary>Notes that the error of a box in this tree is about to be thrown in the one that awaits it.</summary>
    private protected void NoteRethrow(ExceptionDispatchInfo error)
    {
        var details = Root.Details;
        if (!ReferenceEquals(details.RethrownError?.SourceException, error.SourceException)) details.ExceptionDepth = 0;
        if (details.ExceptionDepth++ < MaxRethrows) details.RethrownError = error;
    }

    /// <summary>An exception with its stack; with the one that it had before, if it comes from far below.</summary>
    private protected ExceptionDispatchInfo Capture(Exception exception) =>
        Root._details is { ExceptionDepth: >= MaxRethrows, RethrownError: { } error } && ReferenceEquals(error.SourceException, exception)
            ? error
            : ExceptionDispatchInfo.Capture(exception);

    private void ForgetRethrows()
    {
        if (_details is not { RethrownError: not null } details) return;
        details.RethrownError = null;
        details.ExceptionDepth = 0;
    }
}
