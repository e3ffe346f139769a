namespace CoroGen;

/// <summary>
/// A clock that stands still while there is work and jumps to the next timer when there is none, so that a test of hours takes an instant
/// and always takes the same course.
/// </summary>
/// <remarks>Give it to a loop by <see cref="EventLoopOptions.TimeProvider"/>.</remarks>
public sealed class VirtualClock : TimeProvider
{
    private long _ticks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    /// <summary>The time since the clock was made, as a date: it begins at the Unix epoch.</summary>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(Volatile.Read(ref _ticks));

    /// <summary>Runs a coroutine to its end on a new loop with a clock of this kind: a test of hours takes an instant.</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="InvalidOperationException">A loop runs in this thread already.</exception>
    /// <remarks><see cref="Coro.Run(Coro, bool)"/> in virtual time; what the coroutine throws is thrown here.</remarks>
    public static void Run(Coro main)
    {
        using var runner = MakeRunner();
        runner.Run(main);
    }

    /// <inheritdoc cref="Run(Coro)"/>
    /// <returns>The result of the coroutine.</returns>
    public static T Run<T>(Coro<T> main)
    {
        using var runner = MakeRunner();
        return runner.Run(main);
    }

    /// <summary>Moves the clock on.</summary>
    /// <param name="time">By how much; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _ticks, time.Ticks);
    }

    private static CoroRunner MakeRunner() =>
        new(new CoroRunnerOptions { LoopFactory = static () => new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() }) });
}
