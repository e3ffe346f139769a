using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A <see cref="Coro"/> that ends with a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
[AsyncMethodBuilder(typeof(CoroMethodBuilder<>))]
public readonly partial struct Coro<T> : IEquatable<Coro<T>>, ICoroAwaitable<T>
{
    internal readonly CoroTask<T>? Box;
    internal readonly int Version;
    internal readonly T Value;

    internal Coro(CoroTask<T> box)
    {
        Box = box;
        Version = box.Version;
        Value = default!;
    }

    internal Coro(T value) => Value = value;

    internal Coro(CoroTask<T>? box, int version)
    {
        Box = box;
        Version = version;
        Value = default!;
    }

    /// <summary>What a debugger shows: which coroutine it is, and how far.</summary>
    private string DebuggerText => Box is null ? $"a coroutine with the result {Value}" : Box.DescribeCall(Version);

    /// <summary>Whether two values stand for the same call.</summary>
    /// <param name="left">One coroutine.</param>
    /// <param name="right">The other one.</param>
    public static bool operator ==(Coro<T> left, Coro<T> right) => left.Equals(right);

    /// <summary>Whether two values stand for different calls.</summary>
    /// <param name="left">One coroutine.</param>
    /// <param name="right">The other one.</param>
    public static bool operator !=(Coro<T> left, Coro<T> right) => !left.Equals(right);

    /// <summary>Makes a task of the running loop of this coroutine, and a .NET task that ends as it does, for ordinary <c>async</c> code.</summary>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    public Task<T> AsTask() => EventLoop.Current.CreateTask(this).AsTask();

    /// <summary>Gives a call that will never run back to its pool.</summary>
    internal void Discard() => Box?.Discard(Version);

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public CoroAwaiter<T> GetAwaiter() => new(this);

    /// <inheritdoc/>
    void ICoroAwaitable.JoinGather(IGather gather) => gather.Add(this);

    /// <inheritdoc/>
    public bool Equals(Coro<T> other) =>
        ReferenceEquals(Box, other.Box) && Version == other.Version && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Coro<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Box, Version, Value);
}
