using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// The <see cref="Task"/> behind an awaiter of a Task or ValueTask. .NET offers no door to it; but these awaiters begin with the reference to it,
/// alone or with what a ValueTask has beside it, and a struct's references stand first.
/// </summary>
internal static class TaskBehind
{
    /// <summary>The task; null of other awaiters, and of a ValueTask that has none.</summary>
    public static Task? Of<TAwaiter>(ref TAwaiter awaiter) =>
        TaskAwaiters<TAwaiter>.Contain ? Unsafe.As<TAwaiter, object?>(ref awaiter) as Task : null;

    /// <summary>Puts a task that has failed in the place of the one behind an awaiter, which is boxed.</summary>
    /// <returns>False if there is none.</returns>
    public static bool TryFail(object boxedAwaiter, Exception exception)
    {
        ref var place = ref Unsafe.As<StrongBox<object?>>(boxedAwaiter).Value;
        if (place is not Task task) return false;
        place = MakeFailed(task, exception);
        return true;
    }

    // Where no code is made at run time, Task.FromException<T> may not exist for the T of a task. But there is a task of that type.
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "There is an object of the type, and no constructor is called.")]
    [SuppressMessage("Usage", "CA1816", Justification = "Nothing is disposed of: the type may be one whose finalizer expects more than was made.")]
    private static Task MakeFailed(Task like, Exception exception)
    {
        var task = (Task)RuntimeHelpers.GetUninitializedObject(like.GetType());
        GC.SuppressFinalize(task);
        TrySetException(task, exception);
        return task;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern bool TrySetException(Task task, object exception);
}
