using System.Diagnostics.CodeAnalysis;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Reports the exception of a task that failed and was forgotten: nobody awaited it or looked at its exception before it was collected.
/// Only tasks that fail have such an object, so that the others need no finalizer.
/// </summary>
internal sealed class UnretrievedError(CoroTask task, EventLoop loop, string message) : LoopItem
{
    // Runs in the finalizer's thread: the loop's own thread does the report.
    ~UnretrievedError()
    {
        if (loop.IsClosed) Report();
        else loop.Post(this);
    }

    /// <summary>Called when somebody has seen the exception.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "Nothing is disposed of: the finalizer is the report.")]
    public void Dismiss() => GC.SuppressFinalize(this);

    internal override void Run(EventLoop loop) => Report();

    private void Report() => loop.CallExceptionHandler(new LoopExceptionContext(message, task.ErrorOrCancellation) { Task = task });
}
