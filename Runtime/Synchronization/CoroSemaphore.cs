using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A number of permits for the coroutines of one loop. It is fair: who waits gets a permit in the order of arrival. It may be released more
/// often than it was acquired, which raises the number of permits.
/// </summary>
/// <remarks>Mirrors <c>asyncio.Semaphore</c>: https://docs.python.org/3/library/asyncio-sync.html#semaphore.</remarks>
public partial class CoroSemaphore
{
    private WaitList _waiters;
    private LoopBinding _binding;

    // Waiters that have their permit and have not run since.
    private int _granted;

    /// <summary>Makes a semaphore.</summary>
    /// <param name="value">The number of permits; zero is legal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public CoroSemaphore(int value = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    /// <summary>The number of free permits.</summary>
    public int Value { get; private set; }

    /// <summary>Whether an <see cref="Acquire"/> would have to wait now: there is no free permit, or others wait for theirs.</summary>
    /// <remarks>Mirrors <c>Semaphore.locked()</c>.</remarks>
    public bool IsLocked => Value == 0 || _granted > 0 || !_waiters.IsAllCanceled;

    /// <summary>Waits until a permit is free and takes it; at once, without a pass of the loop, if there is one and nobody waits.</summary>
    /// <returns>What gives the permit back when it is disposed: <c>using (await s.Acquire())</c>.</returns>
    /// <exception cref="InvalidOperationException">It has to wait, and the semaphore was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Semaphore.acquire()</c> and <c>async with semaphore</c>.</remarks>
    public Coro<Releaser> Acquire()
    {
        var box = FrameBox<Acquire_Frame, Releaser>.Rent();
        box.Frame.Start(this);
        return new Coro<Releaser>(box);
    }

    /// <summary>Gives a permit back and wakes the first who waits for one.</summary>
    /// <remarks>Mirrors <c>Semaphore.release()</c>.</remarks>
    public virtual void Release()
    {
        Value++;
        WakeNext();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var state = IsLocked ? "locked" : $"unlocked, value: {Value}";
        return _waiters.IsEmpty ? $"{GetType().Name} [{state}]" : $"{GetType().Name} [{state}, waiters: {_waiters.Count}]";
    }
}
