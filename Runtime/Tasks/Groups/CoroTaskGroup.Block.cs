namespace CoroGen;

/// <content>The block form.</content>
public sealed partial class CoroTaskGroup
{
    /// <summary>Waits for all tasks of the group; the last act of a block that did not fail.</summary>
    /// <exception cref="AggregateException">A task failed.</exception>
    /// <exception cref="CoroCanceledException">The task was cancelled, and nothing failed.</exception>
    /// <exception cref="InvalidOperationException">The group has ended already, or was made outside of a task.</exception>
    [Coroutine]
    public async Coro Join()
    {
        if (_parent is null) throw new InvalidOperationException("The task group has not been entered: make it inside a coroutine, for whose block it stands.");
        if (_isFinished) throw new InvalidOperationException("The task group is finished: Join is called once, at the end of its block.");
        await Exit(null);
    }

    /// <summary>Ends the block: unless it was joined, its body failed, and the tasks are cancelled and awaited.</summary>
    /// <exception cref="AggregateException">A task failed.</exception>
    [Coroutine]
    public async Coro DisposeAsync()
    {
        if (_parent is null || _isFinished) return;
        var requestsBefore = _parent.CancellationRequests;
        await WaitForChildren(bodyFailed: true, null);
        ThrowErrors();

        // What leaves the block is not seen here: a request that came during the wait, which it did not cut short, must not be lost.
        if (_parent.CancellationRequests > requestsBefore) RequestAgain();
    }
}
