using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>How a task has ended.</content>
public abstract partial class CoroTask
{
    /// <summary>Whether it has ended, in any way.</summary>
    /// <remarks>Mirrors <c>Future.done()</c>.</remarks>
    public bool IsCompleted => Status >= CoroStatus.Succeeded;

    /// <summary>Whether it has ended with a result.</summary>
    public bool IsCompletedSuccessfully => Status == CoroStatus.Succeeded;

    /// <summary>Whether it has ended with an exception other than a cancellation of its own.</summary>
    public bool IsFaulted => Status is CoroStatus.Faulted or CoroStatus.FaultedByCancellation;

    /// <summary>Whether it has ended by cancellation.</summary>
    /// <remarks>Mirrors <c>Future.cancelled()</c>.</remarks>
    public bool IsCanceled => Status == CoroStatus.Canceled;

    /// <summary>The exception with which it failed; null while it is pending, after success and after cancellation.</summary>
    /// <remarks>Mirrors <c>Future.exception()</c>, which raises where this is null because of .NET's conventions.</remarks>
    public Exception? Exception
    {
        get
        {
            if (!IsFaulted) return null;
            MarkRetrieved();
            return ErrorOrCancellation;
        }
    }

    /// <summary>Whether who awaits it is to leave its frames without a throw.</summary>
    internal bool EndsByCancellation => Status >= CoroStatus.Canceled;

    /// <summary>The exception of a task that ended without a result; one is made where a cancellation needed none so far.</summary>
    internal Exception ErrorOrCancellation => (Error ??= ExceptionDispatchInfo.Capture(new CoroCanceledException(CancelMessage))).SourceException;

    /// <summary>Ends the box as cancelled without an exception; its awaiters meet the message.</summary>
    internal void EndCanceled(string? message)
    {
        CancelMessage = message;
        Status = CoroStatus.Canceled;
    }

    /// <summary>Ends the box with the outcome of another one, which has ended without a result.</summary>
    private protected void SetErrorOf(CoroTask other)
    {
        Error = other.Error;
        CancelMessage = other.CancelMessage;
        Status = other.EndsByCancellation ? CoroStatus.FaultedByCancellation : other.Status;
    }

    /// <summary>Ends the box as failed with a cancellation that was not its own.</summary>
    private protected void SetCanceledAsError() => Status = CoroStatus.FaultedByCancellation;

    /// <summary>Keeps the exception that left the coroutine.</summary>
    private protected void SetError(Exception exception) => SetError(Capture(exception));

    /// <summary>Keeps the exception that left the coroutine.</summary>
    private protected void SetError(ExceptionDispatchInfo error)
    {
        Error = error;
        if (error.SourceException is OperationCanceledException cancellation)
        {
            CancelMessage = cancellation.Message;
            Status = CoroStatus.Canceled;
        }
        else
        {
            Status = CoroStatus.Faulted;
        }
    }

    /// <summary>Throws the error of a box that failed or was cancelled.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    internal void ThrowError()
    {
        if (!IsCompleted) ThrowNotCompleted();
        MarkRetrieved();
        if (EndsByCancellation && EventLoop.CurrentOrNull?.CurrentTask is { } awaiting) awaiting.Cancellation.CountDelivery();
        Error?.Throw();
        throw new CoroCanceledException(CancelMessage);
    }

    [DoesNotReturn]
    [StackTraceHidden]
    private protected void ThrowNotCompleted() => throw new InvalidOperationException(
        $"Result is not set: {Name} has not ended yet. Await it, or look at IsCompleted first.");

    /// <summary>Throws unless the task ended with a result.</summary>
    [StackTraceHidden]
    internal void ThrowIfNotSuccessful()
    {
        if (Status != CoroStatus.Succeeded) ThrowError();
    }

    /// <summary>Ends a task: who waits for it is queued, in the order in which they began to wait.</summary>
    private protected void Finish()
    {
        if (Cancellation.IsRequested && Status == CoroStatus.Succeeded)
        {
            // The coroutine returned with a request that was never delivered: the value is dropped.
            DropResult();
            Cancellation.EndUndelivered();
        }

        var loop = LoopOrNull!;
        if (Status == CoroStatus.Faulted) Unretrieved = new UnretrievedError(this, loop, UnretrievedMessage);
        loop.Unregister(this);
        ForgetRethrows();
        if (_details is { } details) details.AbandonedWait = null;
        Leaf = null;
        QueueWaiters();
    }

    /// <summary>Whether it has failed, and nobody has seen that.</summary>
    internal bool HasUnseenError => Unretrieved is not null;

    /// <summary>Notes that somebody has seen the exception.</summary>
    internal void MarkRetrieved()
    {
        Unretrieved?.Dismiss();
        Unretrieved = null;
    }

    private protected virtual string UnretrievedMessage => "Task exception was never retrieved";

    private protected abstract void DropResult();
}
