namespace CoroGen.CompilerServices;

/// <summary>
/// One activation of an async iterator. Each time it finishes with true it has yielded an item, and may be run on for the next one; when it
/// finishes with false, or an exception or a cancellation leaves it, it has ended for good, and finishes with false from then on.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public interface ICoroutineIteratorFrame<out T> : ICoroutineFrame<bool>
{
    /// <summary>The item that was yielded last.</summary>
    T YieldedItem { get; }

    /// <summary>
    /// Says that no more items are wanted. The frame must not be suspended at an await.
    /// </summary>
    /// <returns>Whether <c>finally</c> blocks are left to be run: by running the frame until it finishes.</returns>
    bool BeginDisposing();

    /// <summary>Gives the frame, which has not run yet, the token of its consumer, if it has a parameter for that.</summary>
    void LinkToken(CancellationToken token);

    /// <summary>Calls the method itself, and so makes the iterator of the compiler's, for a frame that has not run yet.</summary>
    IAsyncEnumerator<T> RunOnCompilersMachine(CancellationToken token);
}
