using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CoroGen.CompilerServices;

/// <summary>What generated code calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class CoroutineServices
{
    /// <summary>Gives a variable a value as a part of a condition.</summary>
    /// <returns>Always true.</returns>
    public static bool Set<T>(out T target, T value)
    {
        target = value;
        return true;
    }

    /// <summary>An object as what it is, for a type that has no name.</summary>
    /// <param name="value">The object.</param>
    /// <param name="witness">Tells the type; it is never called.</param>
    public static T As<T>(object? value, Func<T> witness) => (T)value!;

    /// <summary>A variable of a type that has no name, in the object that a field keeps for it.</summary>
    /// <param name="place">The field.</param>
    /// <param name="witness">Tells the type; it is never called.</param>
    public static ref T At<T>(ref object? place, Func<T> witness)
    {
        if (place is not StrongBox<T> box) place = box = new StrongBox<T>();
        return ref box.Value!;
    }

    /// <summary>The enumerator of a collection whose elements are of a type that has no name.</summary>
    public static IEnumerator<T> Enumerate<T>(IEnumerable<T> collection) => collection.GetEnumerator();

    /// <summary>No value of a type that has no name.</summary>
    /// <param name="witness">Tells the type; it is never called.</param>
    public static T? None<T>(Func<T> witness) => default;

    /// <summary>Begins to dispose of a struct in place that implements the interface explicitly.</summary>
    public static ValueTask DisposeAsync<T>(ref T resource)
        where T : struct, IAsyncDisposable => resource.DisposeAsync();

    /// <summary>Disposes of a variable in place, unless it is null.</summary>
    public static void Dispose<T>(ref T resource)
        where T : IDisposable?
    {
        // Asking a struct whether it is null would box it where the JIT doesn't optimise.
        if (typeof(T).IsValueType || resource is not null) resource!.Dispose();
    }

#if NET9_0_OR_GREATER
    /// <summary>Disposes of a ref struct in place that implements the interface explicitly, as the enumerator of a span does.</summary>
    public static void DisposeRefStruct<T>(ref T resource)
        where T : struct, IDisposable, allows ref struct => resource.Dispose();
#endif

    /// <summary>Disposes of what an object refers to, if it can be disposed of.</summary>
    public static void DisposeObject(object? resource) => (resource as IDisposable)?.Dispose();

    /// <summary>Reads a variable, for the exception of a missing object or element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Touch<T>(in T variable)
    {
    }

    /// <summary>Throws an exception again with the stack that it has.</summary>
    /// <returns>Never. It is typed as an exception so that callers can write <c>throw Rethrow(e)</c>.</returns>
    [StackTraceHidden]
    public static Exception Rethrow(Exception? exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ExceptionDispatchInfo.Throw(exception);
        return exception;
    }

    /// <summary>Does what a call of an instance method does with a receiver that is null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [StackTraceHidden]
    public static void ThrowIfNull([NotNull] object? receiver)
    {
        if (receiver is null) ThrowNull();
    }

    /// <summary>The coroutine that a box holds.</summary>
    public static Coro<TResult> ToCoro<TFrame, TResult>(FrameBox<TFrame, TResult> box)
        where TFrame : struct, ICoroutineFrame<TResult> => new(box);

    /// <summary>The coroutine without a result that a box holds.</summary>
    public static Coro ToVoidCoro<TFrame>(FrameBox<TFrame, VoidResult> box)
        where TFrame : struct, ICoroutineFrame<VoidResult> => new(box);

    /// <summary>Marks what a method of the user's returned, who may hold it: it cannot go back to a pool.</summary>
    public static IAsyncEnumerable<T> Expose<T>(IAsyncEnumerable<T> source)
    {
        if (source is CoroutineIterator<T> own) own.IsExposed = true;
        return source;
    }

    /// <inheritdoc cref="Expose{T}(IAsyncEnumerable{T})"/>
    public static IAsyncEnumerator<T> Expose<T>(IAsyncEnumerator<T> source)
    {
        if (source is CoroutineIterator<T> own) own.IsExposed = true;
        return source;
    }

    /// <summary>The token for an iterator that gets one as an argument and one from its consumer.</summary>
    /// <param name="argument">The argument; it becomes the token that the iterator sees.</param>
    /// <param name="token">The token of the consumer.</param>
    /// <returns>The source of a token that both cancel, to be disposed of at the end; null if one of them does.</returns>
    public static CancellationTokenSource? LinkToken(ref CancellationToken argument, CancellationToken token)
    {
        if (argument == default)
        {
            argument = token;
            return null;
        }

        if (token == default || token == argument) return null;
        var linked = CancellationTokenSource.CreateLinkedTokenSource(argument, token);
        argument = linked.Token;
        return linked;
    }

    [DoesNotReturn]
    [StackTraceHidden]
    [SuppressMessage("Usage", "CA2201", Justification = "It is what the runtime throws for the call that is replaced.")]
    private static void ThrowNull() => throw new NullReferenceException();
}
