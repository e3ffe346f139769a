namespace CoroGen.CompilerServices;

/// <summary>
/// The waits of one loop for one <see cref="Task"/> that a cancellation has ended. Their continuations cannot be taken back from the task, so the
/// next boxes that wait for it take them over: a task that never ends holds no more of them than ever waited for it at one time.
/// </summary>
internal sealed class AbandonedWaits
{
    private ExternalWait? _top;

    public void Push(ExternalWait wait)
    {
        wait.NextAbandoned = _top;
        _top = wait;
    }

    public ExternalWait? TryPop()
    {
        if (_top is not { } wait) return null;
        _top = wait.NextAbandoned;
        wait.NextAbandoned = null;
        return wait;
    }

    /// <summary>Forgets the waits: the task has ended, and has called, or will call, their continuations.</summary>
    public void Clear()
    {
        while (TryPop() is not null)
        {
        }
    }
}
