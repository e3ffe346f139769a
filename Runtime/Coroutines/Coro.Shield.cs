using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Shielding from cancellation.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Starts a coroutine, or takes a task, and gives a task that ends as it does. Cancelling that one, or who awaits it, leaves the inner
    /// one alone. A task that has ended is given back itself.
    /// </summary>
    /// <param name="coro">The coroutine, which becomes a task.</param>
    /// <exception cref="InvalidOperationException">No loop runs in this thread, or the coroutine was awaited before.</exception>
    /// <remarks>Mirrors <c>asyncio.shield()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.shield.</remarks>
    public static CoroTask Shield(Coro coro) => Shield(EnsureFuture(coro));

    /// <inheritdoc cref="Shield(Coro)"/>
    public static CoroTask<T> Shield<T>(Coro<T> coro) => Shield(EnsureFuture(coro));

    /// <inheritdoc cref="Shield(Coro)"/>
    public static CoroTask Shield(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.IsCompleted ? task : new ShieldTask<VoidResult>(task);
    }

    /// <inheritdoc cref="Shield(Coro)"/>
    public static CoroTask<T> Shield<T>(CoroTask<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.IsCompleted ? task : new ShieldTask<T>(task);
    }

    /// <summary>The frame of <see cref="Shield(Coro)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Shield_Frame : ICoroutineFrame<VoidResult>
    {
        private ShieldFrame<VoidResult> _frame;

        /// <summary>Takes the argument of the call and starts the coroutine.</summary>
        public void Start(Coro coro) => _frame.Start(coro.WithVoidResult);

        /// <summary>Takes the argument of the call.</summary>
        public void Start(CoroTask task) => _frame.Start(task);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="Shield{T}(Coro{T})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Shield_Frame<T> : ICoroutineFrame<T>
    {
        private ShieldFrame<T> _frame;

        /// <summary>Takes the argument of the call and starts the coroutine.</summary>
        public void Start(Coro<T> coro) => _frame.Start(coro);

        /// <summary>Takes the argument of the call.</summary>
        public void Start(CoroTask<T> task) => _frame.Start(task);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
