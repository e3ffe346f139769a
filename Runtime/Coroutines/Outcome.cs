using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// How something ended: with a value, with an exception, by cancellation, or not within its time. Nothing is thrown, and no exception is made, until
/// <see cref="Value"/> or <see cref="Exception"/> asks for one.
/// </summary>
/// <typeparam name="T">The type of the value; <see cref="VoidResult"/> where there is none.</typeparam>
/// <remarks>
/// Mirrors an element of what <c>asyncio.gather(..., return_exceptions=True)</c> returns. Given by <c>Coro.GatherOutcomes</c>, <c>Coro.TryWaitFor</c>,
/// <c>Coro.TryTimeout</c> and <c>CoroTask.WaitWithoutThrow</c>.
/// </remarks>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
{
    private readonly T _value;

    // Null for a value; an exception; the message of a cancellation, or what stands for one without a message; what stands for the end of the time.
    private readonly object? _failure;

    internal Outcome(T value)
    {
        _value = value;
        _failure = null;
    }

    internal Outcome(Exception exception)
    {
        _value = default!;
        _failure = exception;
    }

    private Outcome(object failure)
    {
        _value = default!;
        _failure = failure;
    }

    /// <summary>Whether it ended with a value.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => _failure is null;

    /// <summary>Whether the time was over, so that it was cancelled.</summary>
    public bool IsTimedOut => ReferenceEquals(_failure, OutcomeMarks.TimedOut);

    /// <summary>Whether it ended by a cancellation that was not that of a time limit.</summary>
    public bool IsCanceled => _failure is string or OperationCanceledException || ReferenceEquals(_failure, OutcomeMarks.Canceled);

    /// <summary>
    /// The exception: a <see cref="CoroCanceledException"/> after a cancellation, a <see cref="TimeoutException"/> when the time was over, null after
    /// success. Where none was thrown, each call makes one.
    /// </summary>
    public Exception? Exception => _failure is null ? null : _failure as Exception ?? OutcomeMarks.ToException(_failure);

    /// <summary>The value. After a failure its exception is thrown.</summary>
    public T Value
    {
        get
        {
            if (_failure is not null) ExceptionDispatchInfo.Throw(Exception!);
            return _value;
        }
    }

    /// <summary>Whether two outcomes are the same.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other one.</param>
    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    /// <summary>Whether two outcomes differ.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other one.</param>
    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);

    /// <summary>Gives the value, if there is one.</summary>
    /// <param name="value">The result, if there is one.</param>
    /// <returns>Whether it ended with a value.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _failure is null;
    }

    /// <inheritdoc/>
    public bool Equals(Outcome<T> other) => Equals(_failure, other._failure) && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_failure, _value);

    /// <inheritdoc/>
    public override string ToString() => Exception is { } exception ? $"{exception.GetType().Name}: {exception.Message}" : $"{_value}";

    /// <summary>The time was over.</summary>
    internal static Outcome<T> TimedOut() => new(OutcomeMarks.TimedOut);

    /// <summary>It was cancelled, and no exception has been made of that.</summary>
    internal static Outcome<T> Canceled(string? message) => new((object?)message ?? OutcomeMarks.Canceled);
}
