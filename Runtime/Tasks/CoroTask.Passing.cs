using System.Runtime.ExceptionServices;

namespace CoroGen;

/// <content>
/// Exceptions that go up through boxes, from each to the one that awaits it. Each time the stack of the exception grows, and is copied: a
/// deep recursion would pay for the square of its depth. So beyond a number of boxes the stack is kept as it is; it shows the innermost calls.
/// </content>
public abstract partial class CoroTask
{
    private const int MostPasses = 100;

    /// <summary>Notes that the error of a box in this tree is about to be thrown in the one that awaits it.</summary>
    private protected void NotePass(ExceptionDispatchInfo error)
    {
        var details = Root.Details;
        if (!ReferenceEquals(details.PassedError?.SourceException, error.SourceException)) details.Passes = 0;
        if (details.Passes++ < MostPasses) details.PassedError = error;
    }

    /// <summary>An exception with its stack; with the one that it had before, if it comes from far below.</summary>
    private protected ExceptionDispatchInfo Capture(Exception exception) =>
        Root._details is { Passes: >= MostPasses, PassedError: { } error } && ReferenceEquals(error.SourceException, exception) ? error : ExceptionDispatchInfo.Capture(exception);

    private void ForgetPasses()
    {
        if (_details is not { PassedError: not null } details) return;
        details.PassedError = null;
        details.Passes = 0;
    }
}
