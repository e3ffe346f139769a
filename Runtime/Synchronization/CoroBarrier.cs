using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A point at which a number of tasks of one loop wait for each other; when the last one has come, all go on.</summary>
/// <remarks>Mirrors <c>asyncio.Barrier</c>: https://docs.python.org/3/library/asyncio-sync.html#barrier.</remarks>
public sealed partial class CoroBarrier
{
    // Told of each change of the phase.
    private readonly CoroCondition _changed = new();
    private readonly Func<bool> _isOpen;
    private readonly Func<bool> _isFilled;
    private Phase _phase = Phase.Filling;
    private int _count;

    /// <summary>Makes a barrier.</summary>
    /// <param name="parties">How many tasks wait for each other.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public CoroBarrier(int parties)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        Parties = parties;
        _isOpen = () => _phase is Phase.Filling or Phase.Broken;
        _isFilled = () => _phase != Phase.Filling;
    }

    /// <summary>How many tasks wait for each other.</summary>
    /// <remarks>Mirrors <c>Barrier.parties</c>.</remarks>
    public int Parties { get; }

    /// <summary>How many tasks wait for the others to come.</summary>
    /// <remarks>Mirrors <c>Barrier.n_waiting</c>.</remarks>
    public int Waiting => _phase == Phase.Filling ? _count : 0;

    /// <summary>Whether it was broken by <see cref="Abort"/>.</summary>
    /// <remarks>Mirrors <c>Barrier.broken</c>.</remarks>
    public bool IsBroken => _phase == Phase.Broken;

    /// <summary>Waits until all parties have come. While those of the last round leave, newcomers wait for that first.</summary>
    /// <returns>The place in the order of arrival, from 0; each party of a round gets its own.</returns>
    /// <exception cref="CoroBrokenBarrierException">The barrier was broken, or reset while this waited.</exception>
    /// <remarks>Mirrors <c>Barrier.wait()</c>.</remarks>
    public Coro<int> Wait()
    {
        var box = FrameBox<Wait_Frame, int>.Rent();
        box.Frame.Start(this);
        return new Coro<int>(box);
    }

    /// <summary>Makes the barrier as new; who waits at it gets a <see cref="CoroBrokenBarrierException"/>.</summary>
    /// <remarks>Mirrors <c>Barrier.reset()</c>.</remarks>
    [Coroutine]
    public async Coro Reset()
    {
        using (await _changed.Acquire()) Enter(_count > 0 ? Phase.Resetting : Phase.Filling);
    }

    /// <summary>
    /// Breaks the barrier: who waits at it, and who comes before the next <see cref="Reset"/>, gets a <see cref="CoroBrokenBarrierException"/>.
    /// </summary>
    /// <remarks>Mirrors <c>Barrier.abort()</c>.</remarks>
    [Coroutine]
    public async Coro Abort()
    {
        using (await _changed.Acquire()) Enter(Phase.Broken);
    }

    /// <inheritdoc/>
    public override string ToString() => IsBroken
        ? $"{nameof(CoroBarrier)} [broken]"
        : $"{nameof(CoroBarrier)} [{_phase.ToString().ToLowerInvariant()}, waiters: {Waiting}/{Parties}]";

    private void Enter(Phase phase)
    {
        _phase = phase;
        _changed.NotifyAll();
    }

    /// <summary>Counts one party out; the last one opens the barrier for the next round.</summary>
    private void Leave()
    {
        if (--_count > 0) return;
        Enter(_phase is Phase.Resetting or Phase.Draining ? Phase.Filling : _phase);
    }

    private enum Phase
    {
        /// <summary>Parties come.</summary>
        Filling,

        /// <summary>All have come, and leave.</summary>
        Draining,

        /// <summary>It was reset, and those that waited leave.</summary>
        Resetting,

        /// <summary>It was aborted.</summary>
        Broken,
    }
}
