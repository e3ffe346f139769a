using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// What few tasks have: a given name, a cancellation, an error. It stands in an object of its own, made when it is first needed, because
/// tasks that are started by the hundred thousand cost what they weigh.
/// </summary>
internal sealed class TaskDetails
{
    /// <summary>See <see cref="Cancellation.Requests"/>.</summary>
    public int CancellationRequests;

    /// <summary>See <see cref="Cancellation.Deliveries"/>.</summary>
    public int Deliveries;

    /// <summary>See <see cref="CoroTask.CancelMessage"/>.</summary>
    public string? CancelMessage;

    /// <summary>The exception of a <see cref="Cancellation"/> that leaves frames, or what an await failed with.</summary>
    public ExceptionDispatchInfo? UnwindError;

    /// <summary>The wait that a cancellation has ended, until its leaf is told.</summary>
    public ExternalWait? AbandonedWait;

    /// <summary>Which use of that object it was.</summary>
    public int AbandonedUse;

    /// <summary>See <see cref="CoroTask.PendingStart"/>.</summary>
    public CoroutineBox? PendingStart;

    /// <summary>See <see cref="CoroTask.Error"/>.</summary>
    public ExceptionDispatchInfo? Error;

    /// <summary>The error that goes up through the boxes of the tree.</summary>
    public ExceptionDispatchInfo? RethrownError;

    /// <summary>Through how many of them it has gone.</summary>
    public int ExceptionDepth;

    /// <summary>The name that was given.</summary>
    public string? Name;

    /// <summary>Reports the error if nobody looks at it.</summary>
    public UnretrievedError? Unretrieved;

    /// <summary>In debug mode: the stack of who made the task.</summary>
    public string? CreationStack;

    /// <summary>In debug mode: reports the box if nobody awaits it.</summary>
    public NeverAwaitedReport? NeverAwaited;
}
