using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>How boxes go back to their pools.</content>
public abstract partial class CoroTask
{
    /// <summary>Gives this box, if it is still cold, back to its pool: nothing of it will run.</summary>
    internal void Discard(int version)
    {
        if (Version == version && Status == CoroStatus.Created) Recycle();
    }

    /// <summary>Gives a box that has ended, and that nobody can see any more, back to its pool.</summary>
    internal abstract void Recycle();

    /// <summary>Gives a task that has ended back to its pool, unless user code may hold it.</summary>
    internal void RecycleTask()
    {
        // An error that nobody has seen still has to be reported.
        if (IsExposed || Unretrieved is not null) return;
        _id = 0;
        GivenName = null;
        _context = null;
        Cancellation.Reset();
        Recycle();
    }

    /// <summary>Makes the box as new, for its pool.</summary>
    private protected void ResetForPool()
    {
        Version++;
        Status = CoroStatus.Created;
        LeaveTree();
        IsOffered = false;
        Awaited = null;
        ForgetEntry();
        Wait = WaitState.None;
        Error = null;
        CancelMessage = null;
        ForgetCreation();
    }
}
