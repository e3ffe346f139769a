namespace CoroGen;

/// <summary>
/// Reports the exception of a task that failed and was forgotten: nobody awaited it or looked at its exception. Only tasks that fail have such an
/// object, so that the others need no finalizer.
/// </summary>
internal sealed class UnretrievedError(CoroTask task, EventLoop loop, string message) : LateReport(loop)
{
    private protected override LoopExceptionContext Describe() => new(message, task.ErrorOrCancellation) { Task = task };
}
