using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A lock for the coroutines of one loop. It is fair: who waits gets it in the order of arrival. Any task may release it, and it cannot be
/// entered twice.
/// </summary>
/// <remarks>Mirrors <c>asyncio.Lock</c>: https://docs.python.org/3/library/asyncio-sync.html#lock.</remarks>
public sealed partial class CoroLock
{
    private WaitList _waiters;
    private LoopBinding _binding;

    /// <summary>Whether somebody holds it. Between a release and the step of the waiter that it woke, nobody does.</summary>
    /// <remarks>Mirrors <c>Lock.locked()</c>.</remarks>
    public bool IsLocked { get; private set; }

    /// <summary>Waits until the lock is free and takes it; at once, without a pass of the loop, if nobody holds it or waits for it.</summary>
    /// <returns>What releases the lock when it is disposed: <c>using (await l.Acquire())</c>.</returns>
    /// <exception cref="InvalidOperationException">It has to wait, and the lock was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Lock.acquire()</c> and <c>async with lock</c>.</remarks>
    public Coro<Releaser> Acquire()
    {
        var box = FrameBox<Acquire_Frame, Releaser>.Rent();
        box.Frame.Start(this);
        return new Coro<Releaser>(box);
    }

    /// <summary>Frees the lock and wakes the first who waits for it.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
    /// <remarks>Mirrors <c>Lock.release()</c>.</remarks>
    public void Release()
    {
        if (!IsLocked) throw new InvalidOperationException("Lock is not acquired: release it once for each time that Acquire was awaited.");
        IsLocked = false;
        _waiters.WakeFirstInPlace();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var state = IsLocked ? "locked" : "unlocked";
        return _waiters.IsEmpty ? $"{nameof(CoroLock)} [{state}]" : $"{nameof(CoroLock)} [{state}, waiters: {_waiters.Count}]";
    }
}
