using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A lock, and a place where its holder waits until another holder says that something has changed. A wait may return without a change,
/// so the reason to wait is always looked at again: <see cref="WaitFor"/> does that.
/// </summary>
/// <param name="target">The lock, which several conditions may share; null for one of its own.</param>
/// <remarks>Mirrors <c>asyncio.Condition</c>: https://docs.python.org/3/library/asyncio-sync.html#condition.</remarks>
public sealed partial class CoroCondition(CoroLock? target = null)
{
    private readonly CoroLock _lock = target ?? new CoroLock();
    private WaitList _waiters;
    private LoopBinding _binding;

    /// <summary>Whether somebody holds the lock.</summary>
    /// <remarks>Mirrors <c>Condition.locked()</c>.</remarks>
    public bool IsLocked => _lock.IsLocked;

    /// <summary>Waits until the lock is free and takes it; see <see cref="CoroLock.Acquire"/>.</summary>
    /// <remarks>Mirrors <c>Condition.acquire()</c> and <c>async with condition</c>.</remarks>
    public Coro<CoroLock.Releaser> Acquire() => _lock.Acquire();

    /// <summary>Frees the lock; see <see cref="CoroLock.Release"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
    /// <remarks>Mirrors <c>Condition.release()</c>.</remarks>
    public void Release() => _lock.Release();

    /// <summary>
    /// Frees the lock, waits for a notification, and takes the lock again. It holds the lock also when it ends by a cancellation, which is
    /// held back while the lock is taken.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody holds the lock, or the condition was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Condition.wait()</c>.</remarks>
    public Coro Wait()
    {
        var box = FrameBox<Wait_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>Waits until a test is true; it is made at once, and after each notification. If it is true at once, the lock is not needed.</summary>
    /// <param name="predicate">The test; it runs with the lock held, once it was waited for.</param>
    /// <exception cref="InvalidOperationException">It has to wait and nobody holds the lock.</exception>
    /// <remarks>Mirrors <c>Condition.wait_for()</c>.</remarks>
    public Coro WaitFor(Func<bool> predicate)
    {
        var box = FrameBox<WaitFor_Frame, VoidResult>.Rent();
        box.Frame.Start(this, predicate);
        return new Coro(box);
    }

    /// <summary>Wakes those who have waited longest; they go on once they have the lock, which this does not free.</summary>
    /// <param name="count">How many; fewer if there are fewer.</param>
    /// <exception cref="InvalidOperationException">Nobody holds the lock.</exception>
    /// <remarks>Mirrors <c>Condition.notify()</c>.</remarks>
    public void Notify(int count = 1)
    {
        ThrowIfNotLocked("notify");
        while (count > 0 && _waiters.WakeNext()) count--;
    }

    /// <summary>Wakes all who wait; see <see cref="Notify"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds the lock.</exception>
    /// <remarks>Mirrors <c>Condition.notify_all()</c>.</remarks>
    public void NotifyAll() => Notify(int.MaxValue);

    /// <inheritdoc/>
    public override string ToString()
    {
        var state = IsLocked ? "locked" : "unlocked";
        return _waiters.IsEmpty ? $"{nameof(CoroCondition)} [{state}]" : $"{nameof(CoroCondition)} [{state}, waiters: {_waiters.Count}]";
    }

    private void ThrowIfNotLocked(string verb)
    {
        if (!IsLocked) throw new InvalidOperationException($"Cannot {verb} on an un-acquired lock: await Acquire of the condition first.");
    }
}
