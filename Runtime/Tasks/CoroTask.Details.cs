using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>What few tasks have, in an object of its own: see <see cref="TaskDetails"/>.</content>
public abstract partial class CoroTask
{
    private TaskDetails? _details;

    /// <summary>A child box that found too little stack to start in; the step starts it from the bottom of the stack.</summary>
    internal CoroutineBox? PendingStart
    {
        get => (State.Flags & BoxFlags.PendingStart) != 0 ? Details.PendingStart : null;
        set
        {
            Details.PendingStart = value;
            State.Flags = value is null ? State.Flags & ~BoxFlags.PendingStart : State.Flags | BoxFlags.PendingStart;
        }
    }

    /// <summary>The exception with which it failed, or the one by which it was cancelled if there was one.</summary>
    internal ExceptionDispatchInfo? Error
    {
        get => _details?.Error;
        set
        {
            if (value is not null || _details is not null) Details.Error = value;
        }
    }

    /// <summary>The message of the last cancel request, or of the cancellation by which it ended.</summary>
    internal string? CancelMessage
    {
        get => _details?.CancelMessage;
        set
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

    private UnretrievedError? Unretrieved
    {
        get => _details?.Unretrieved;
        set
        {
            if (value is not null || _details is not null) Details.Unretrieved = value;
        }
    }

    /// <summary>The object with these things.</summary>
    internal TaskDetails Details => _details ??= new TaskDetails();

    /// <summary>The object with these things if there are any.</summary>
    internal TaskDetails? DetailsOrNull => _details;

    /// <summary>
    /// Throws the exception with which a frame of this box has ended that was run without its callers, if it has. The box goes on, and gets its
    /// <see cref="Error"/> when nobody has caught it.
    /// </summary>
    [StackTraceHidden]
    internal void ThrowConclusionError()
    {
        if (Error is not { } error) return;
        Error = null;
        error.Throw();
    }
}
