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

    /// <summary>Moves the clock on.</summary>
    /// <param name="time">By how much; not negative.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _ticks, time.Ticks);
    }
}
