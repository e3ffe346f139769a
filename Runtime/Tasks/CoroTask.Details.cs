using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>
/// What few tasks have: a given name, a cancellation, an error. It stands in an object of its own, made when it is first needed, because
/// tasks that are started by the hundred thousand cost what they weigh.
/// </content>
public abstract partial class CoroTask
{
    private TaskDetails? _details;

    /// <summary>How many requests to cancel were made and not taken back.</summary>
    /// <remarks>Mirrors <c>Task.cancelling()</c>.</remarks>
    public int CancellationRequests
    {
        get => _details?.CancellationRequests ?? 0;
        private set
        {
            if (value != 0 || _details is not null) Details.CancellationRequests = value;
        }
    }

    /// <summary>
    /// How many cancellations have entered the frames of this task: by it, a block that cannot see the exception that leaves it knows whether
    /// its own request arrived.
    /// </summary>
    internal int Deliveries
    {
        get => _details?.Deliveries ?? 0;
        set => Details.Deliveries = value;
    }

    /// <summary>A child box that found too little stack to start in; the step starts it from the bottom of the stack.</summary>
    internal CoroutineBox? Deeper
    {
        get => _details?.Deeper;
        set => Details.Deeper = value;
    }

    /// <summary>The exception with which it failed, or the one by which it was cancelled if there was one.</summary>
    internal ExceptionDispatchInfo? Error
    {
        get => _details?.Error;
        private set
        {
            if (value is not null || _details is not null) Details.Error = value;
        }
    }

    /// <summary>The message of the last cancel request.</summary>
    internal string? CancelMessage
    {
        get => _details?.CancelMessage;
        private set
        {
            if (value is not null || _details is not null) Details.CancelMessage = value;
        }
    }

    private string? GivenName
    {
        get => _details?.Name;
        set
        {
            if (value is not null || _details is not null) Details.Name = value;
        }
    }

    /// <summary>
    /// The exception by which the frames are left, if another task gave it. Between steps nothing is left; then it is what the await failed with at which
    /// the task stands, if <see cref="CancellationFlags.AwaitFailed"/> says so.
    /// </summary>
    private ExceptionDispatchInfo? UnwindError
    {
        get => _details?.UnwindError;
        set
        {
            if (value is not null || _details is not null) Details.UnwindError = value;
        }
    }

    private UnretrievedError? Unretrieved
    {
        get => _details?.Unretrieved;
        set
        {
            if (value is not null || _details is not null) Details.Unretrieved = value;
        }
    }

    private TaskDetails Details => _details ??= new TaskDetails();

    /// <summary>See the properties of the same names.</summary>
    private sealed class TaskDetails
    {
        public int CancellationRequests;
        public int Deliveries;
        public CoroutineBox? Deeper;
        public ExceptionDispatchInfo? Error;
        public ExceptionDispatchInfo? UnwindError;
        public ExceptionDispatchInfo? PassedError;
        public int Passes;
        public string? CancelMessage;
        public string? Name;
        public UnretrievedError? Unretrieved;
        public string? CreationPlace;
        public ExternalWait? Left;
        public int LeftUse;
        public ColdWitness? Witness;
    }
}
