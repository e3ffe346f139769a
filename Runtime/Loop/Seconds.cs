namespace CoroGen;

/// <summary>Durations given as seconds, as in asyncio and in game engines.</summary>
internal static class Seconds
{
    /// <summary>The duration; very long ones, infinity included, become the longest there is.</summary>
    /// <exception cref="ArgumentException">It is not a number.</exception>
    public static TimeSpan ToTimeSpan(double seconds)
    {
        if (double.IsNaN(seconds)) throw new ArgumentException("The number of seconds is not a number (NaN).", nameof(seconds));
        if (seconds >= Longest.TotalSeconds) return Longest;
        return seconds <= -Longest.TotalSeconds ? -Longest : TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
    }

    /// <summary>So long that it never ends, and so short that a loop's time can be added to it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.MaxValue / 4;
}
