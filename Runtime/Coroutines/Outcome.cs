using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace CoroGen;

/// <summary>How one of several coroutines ended: with a value or with an exception.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Mirrors an element of what <c>asyncio.gather(..., return_exceptions=True)</c> returns.</remarks>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T _value;

    internal Outcome(T value)
    {
        _value = value;
        Exception = null;
    }

    internal Outcome(Exception exception)
    {
        _value = default!;
        Exception = exception;
    }

    /// <summary>Whether it ended with a value.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => Exception is null;

    /// <summary>The exception, a <see cref="CoroCanceledException"/> after a cancellation; null after success.</summary>
    public Exception? Exception { get; }

    /// <summary>The value. After a failure the exception itself is thrown.</summary>
    public T Value
    {
        get
        {
            if (Exception is not null) ExceptionDispatchInfo.Throw(Exception);
            return _value;
        }
    }

    /// <summary>Whether two outcomes are the same.</summary>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>Whether two outcomes differ.</summary>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Outcome<T> other) =>
        ReferenceEquals(Exception, other.Exception) && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Exception, _value);

    /// <inheritdoc/>
    public override string ToString() => Exception is null ? $"{_value}" : $"{Exception.GetType().Name}: {Exception.Message}";
}
