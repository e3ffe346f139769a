using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <content>
/// What generated frames do with the box that runs them. These stand here and not on the box, because every task is a box: who holds a task
/// must not find them there.
/// </content>
public static partial class CoroutineServices
{
    /// <summary>
    /// True while a cancelled task leaves its frames. A frame whose await stands inside a <c>try</c> looks here after a call of
    /// <see cref="ICoroutineFrame{TResult}.MoveNext"/> returned false; all others just return false to their callers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUnwinding(CoroutineBox box) => box.IsUnwinding;

    /// <summary>
    /// Ends the unwinding at an await that has handlers around it, by the exception that they expect. Called when <see cref="IsUnwinding"/> is true.
    /// </summary>
    /// <exception cref="CoroCanceledException">Always.</exception>
    [StackTraceHidden]
    public static void ThrowCanceled(CoroutineBox box) => box.Root.Cancellation.Throw();

    /// <summary>
    /// Ends the unwinding at an await whose innermost handler is a <c>finally</c> that awaits: generated code goes on there, with the exception pending.
    /// </summary>
    /// <returns>The exception, which was not thrown.</returns>
    public static Exception TakeCanceled(CoroutineBox box) => box.Root.Cancellation.End();

    /// <summary>
    /// Starts to leave the frames without an exception if the one that is pending behind a <c>finally</c> is a cancellation. Called where no
    /// handler of the method is left.
    /// </summary>
    /// <returns>False if the exception is another one, which has to be thrown.</returns>
    public static bool TryUnwind(CoroutineBox box, Exception exception)
    {
        if (exception is not CoroCanceledException canceled) return false;
        HeldCancellation.Of(canceled).Unwind(box);
        return true;
    }

    /// <summary>
    /// True once in a step that delivers a cancellation: the leaf that was suspended takes it, cleans up, and unwinds. Called when an await of a
    /// foreign awaitable is resumed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [StackTraceHidden]
    public static bool TakeCancellation(CoroutineBox box) => box.TakeCancellation();

    /// <summary>Starts to leave the frames without an exception.</summary>
    /// <returns>Always false, for a leaf to return to its caller.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Unwind(CoroutineBox box) => box.Unwind();

    /// <summary>
    /// Has the loop run a frame on without its callers when it goes on. Called when it suspends, and has suspended before: a frame that does so in a
    /// loop is likely to do it again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ReenterAt<TFrame>(CoroutineBox box, ref TFrame frame)
        where TFrame : struct, IReentrantFrame => box.ReenterAt(ref frame);

    /// <summary>Ends a frame that was run without its callers for the one that awaits it, with what it did.</summary>
    /// <param name="box">The box of the frame.</param>
    /// <param name="hasReturned">Whether it returned.</param>
    /// <returns>That; false for a frame that was left by a cancellation. What it threw is thrown.</returns>
    [StackTraceHidden]
    public static bool TakeConclusion(CoroutineBox box, bool hasReturned)
    {
        if (!hasReturned) ((CoroTask)box).ThrowConclusionError();
        return hasReturned;
    }

    /// <summary>Suspends at an awaiter that has only <see cref="INotifyCompletion"/>.</summary>
    /// <typeparam name="TAwaiter">The type of the awaiter.</typeparam>
    /// <param name="box">The box that awaits.</param>
    /// <param name="awaiter">The awaiter.</param>
    /// <param name="hasHandlers">
    /// Whether the method has handlers: then an awaiter of the user's ends the await whatever happens. What it throws here is reported, and a
    /// cancellation waits.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AwaitOnCompleted<TAwaiter>(CoroutineBox box, ref TAwaiter awaiter, bool hasHandlers = false)
        where TAwaiter : INotifyCompletion => box.AwaitOnCompleted(ref awaiter, hasHandlers);

    /// <summary>Suspends at an awaiter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AwaitUnsafeOnCompleted<TAwaiter>(CoroutineBox box, ref TAwaiter awaiter, bool hasHandlers = false)
        where TAwaiter : ICriticalNotifyCompletion => box.AwaitUnsafeOnCompleted(ref awaiter, hasHandlers);

    /// <summary>Suspends at an awaiter whose type is known at run time only.</summary>
    public static void AwaitDynamic(CoroutineBox box, object awaiter, bool hasHandlers = false)
    {
        ArgumentNullException.ThrowIfNull(box);
        if (awaiter is ICriticalNotifyCompletion critical)
        {
            box.AwaitUnsafeOnCompleted(ref critical, hasHandlers);
        }
        else
        {
            var plain = (INotifyCompletion)awaiter;
            box.AwaitOnCompleted(ref plain, hasHandlers);
        }
    }
}
