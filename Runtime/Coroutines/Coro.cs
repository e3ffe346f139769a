using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A call of a coroutine that has not run yet, and, as a static class, the verbs of the library. A <see cref="Coro"/> is awaited, made a
/// task, or handed to one of the verbs, once; until then nothing of it runs.
/// </summary>
/// <remarks>Mirrors the coroutine object of Python: https://docs.python.org/3/library/asyncio-task.html#coroutines.</remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
[AsyncMethodBuilder(typeof(CoroMethodBuilder))]
public readonly partial struct Coro : IEquatable<Coro>, ICoroAwaitable<VoidResult>
{
    internal readonly CoroTask<VoidResult>? Box;
    internal readonly int Version;

    internal Coro(CoroTask<VoidResult> box)
    {
        Box = box;
        Version = box.Version;
    }

    /// <summary>The same call, as one whose result is of no interest.</summary>
    internal Coro<VoidResult> WithVoidResult => new(Box, Version);

    /// <summary>A coroutine that has nothing to do.</summary>
    public static Coro Completed => default;

    /// <summary>The former name of <see cref="Completed"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("It is called Completed now.")]
    public static Coro CompletedCoro => default;

    /// <summary>A coroutine whose result is known.</summary>
    /// <param name="result">The result.</param>
    public static Coro<T> FromResult<T>(T result) => new(result);

    /// <summary>What a debugger shows: which coroutine it is, and how far.</summary>
    private string DebuggerText => Box is null ? "a coroutine that has nothing to do" : Box.DescribeCall(Version);

    /// <summary>Whether two values stand for the same call.</summary>
    /// <param name="left">One coroutine.</param>
    /// <param name="right">The other one.</param>
    public static bool operator ==(Coro left, Coro right) => left.Equals(right);

    /// <summary>Whether two values stand for different calls.</summary>
    /// <param name="left">One coroutine.</param>
    /// <param name="right">The other one.</param>
    public static bool operator !=(Coro left, Coro right) => !left.Equals(right);

    /// <summary>Makes a task of the running loop of this coroutine, and a .NET task that ends as it does, for ordinary <c>async</c> code.</summary>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    public Task AsTask() => EventLoop.Current.CreateTask(this).AsTask();

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public CoroAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    void ICoroAwaitable.JoinGather(IGather gather) => gather.Add(WithVoidResult);

    /// <inheritdoc/>
    public bool Equals(Coro other) => ReferenceEquals(Box, other.Box) && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Coro other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Box, Version);
}
