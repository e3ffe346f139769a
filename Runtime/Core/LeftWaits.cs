namespace CoroGen.CompilerServices;

/// <summary>
/// The waits of one loop for one <see cref="Task"/> that were left by a cancellation. Their continuations cannot be taken back from the task, so the
/// next boxes that wait for it take them over: a task that never ends holds no more of them than ever waited for it at one time.
/// </summary>
internal sealed class LeftWaits
{
    private ExternalWait? _top;

    public void Push(ExternalWait wait)
    {
        wait.NextLeft = _top;
        _top = wait;
    }

    public ExternalWait? TryPop()
    {
        if (_top is not { } wait) return null;
        _top = wait.NextLeft;
        wait.NextLeft = null;
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
