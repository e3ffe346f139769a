namespace CoroGen;

/// <summary>A gather, whatever the type of its result.</summary>
internal interface IGather
{
    /// <summary>Starts a coroutine as the next child; one that was given before is the same child again.</summary>
    void Add<T>(Coro<T> coro);

    /// <summary>Takes a task or future as the next child.</summary>
    void Add(CoroTask task);

    /// <summary>Called through the ready queue when a child has ended.</summary>
    void OnChildEnded(GatherNode node);

    /// <summary>The tasks that wait for the gather.</summary>
    IEnumerable<CoroTask> Awaiters();
}
