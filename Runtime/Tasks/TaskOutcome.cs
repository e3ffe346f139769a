using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Ends .NET tasks as tasks of a loop have ended: with the same exceptions, that of a cancellation and its token too.</summary>
internal static class TaskOutcome
{
    /// <summary>A .NET task that has ended as another task has.</summary>
    public static Task<T> Of<T>(CoroTask source)
    {
        if (source.IsCompletedSuccessfully) return Task.FromResult(ResultOf<T>(source));
        return source.Exception is { } exception ? Task.FromException<T>(exception) : CanceledBy<T>(source.ErrorOrCancellation);
    }

    /// <summary>Ends a .NET task as another task has ended.</summary>
    public static void Set<T>(TaskCompletionSource<T> target, CoroTask source)
    {
        if (source.IsCompletedSuccessfully) target.TrySetResult(ResultOf<T>(source));
        else if (source.Exception is { } exception) target.TrySetException(exception);
        else SetCanceled(target, source.ErrorOrCancellation);
    }

    private static T ResultOf<T>(CoroTask source) => typeof(T) == typeof(VoidResult) ? default! : ((CoroTask<T>)source).GetResult();

    // Of all that makes tasks, only the builder of async methods takes the exception itself.
    private static Task<T> CanceledBy<T>(Exception cancellation)
    {
        var builder = AsyncTaskMethodBuilder<T>.Create();
        var task = builder.Task;
        builder.SetException(cancellation);
        return task;
    }

#if NET9_0_OR_GREATER
    private static void SetCanceled<T>(TaskCompletionSource<T> target, Exception cancellation) => target.TrySetFromTask(CanceledBy<T>(cancellation));
#else
    private static void SetCanceled<T>(TaskCompletionSource<T> target, Exception cancellation) =>
        TrySetCanceled(target.Task, ((OperationCanceledException)cancellation).CancellationToken, cancellation);

    // What the builder calls; a source of .NET 8 gives no way to it.
    [SuppressMessage("Design", "CA1068", Justification = "The order is .NET's.")]
    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool TrySetCanceled(Task task, CancellationToken token, object? exception);
#endif
}
