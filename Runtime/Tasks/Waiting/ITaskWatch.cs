namespace CoroGen;

/// <summary>What is told of the ends of several tasks: a wait, an enumeration of ends, a group.</summary>
internal interface ITaskWatch
{
    /// <summary>The task that waits for the watched ones; null while none does.</summary>
    CoroTask? Awaiter { get; }

    /// <summary>Called through the ready queue when a task has ended.</summary>
    void OnEnded(WatchedTask entry);
}
