using System.ComponentModel;

namespace CoroGen;

/// <summary>A time in seconds: what a number becomes as the argument of a method that also takes a <see cref="TimeSpan"/>, each of them or null.</summary>
/// <remarks>
/// A <c>null</c> would fit <c>TimeSpan?</c> and <c>double?</c> equally well. It does not fit <c>CoroSeconds?</c> equally well, since a
/// <c>TimeSpan?</c> converts to that: the overload with the <c>TimeSpan?</c> is the better one in every version of the language, without a priority.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CoroSeconds : IEquatable<CoroSeconds>
{
    private CoroSeconds(TimeSpan time) => Time = time;

    /// <summary>The time.</summary>
    public TimeSpan Time { get; }

    /// <summary>Takes a number of seconds.</summary>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">It is not a number.</exception>
    public static implicit operator CoroSeconds(double seconds) => FromDouble(seconds);

    /// <summary>Takes a time.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator CoroSeconds(TimeSpan time) => FromTimeSpan(time);

    /// <summary>Whether two times are the same.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other one.</param>
    public static bool operator ==(CoroSeconds left, CoroSeconds right) => left.Equals(right);

    /// <summary>Whether two times differ.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other one.</param>
    public static bool operator !=(CoroSeconds left, CoroSeconds right) => !left.Equals(right);

    /// <summary>Takes a number of seconds.</summary>
    /// <param name="seconds">The number of seconds.</param>
    /// <exception cref="ArgumentException">It is not a number.</exception>
    public static CoroSeconds FromDouble(double seconds) => new(Seconds.ToTimeSpan(seconds));

    /// <summary>Takes a time.</summary>
    /// <param name="time">The time.</param>
    public static CoroSeconds FromTimeSpan(TimeSpan time) => new(time);

    /// <inheritdoc/>
    public bool Equals(CoroSeconds other) => Time == other.Time;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoroSeconds other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Time.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Time.TotalSeconds} s";
}
