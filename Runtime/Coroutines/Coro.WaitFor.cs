using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for a limited time.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Awaits a coroutine, within the calling task, or a task, for a limited time. When the time is over, what was awaited is cancelled and
    /// its end awaited; if it returns all the same, its value counts, and if it fails, its exception.
    /// </summary>
    /// <param name="coro">What is awaited. With a limit of zero or less a coroutine never starts.</param>
    /// <param name="timeout">The limit, as a time or in seconds; null waits for ever.</param>
    /// <exception cref="TimeoutException">The time was over.</exception>
    /// <remarks>Mirrors <c>asyncio.wait_for()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for.</remarks>
    public static Coro WaitFor(Coro coro, TimeSpan? timeout)
    {
        var box = FrameBox<WaitFor_Frame, VoidResult>.Rent();
        box.Frame.Start(coro, timeout);
        return new Coro(box);
    }

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro WaitFor(Coro coro, CoroSeconds? timeout) => WaitFor(coro, timeout?.Time);

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro<T> WaitFor<T>(Coro<T> coro, TimeSpan? timeout)
    {
        var box = FrameBox<WaitFor_Frame<T>, T>.Rent();
        box.Frame.Start(coro, timeout);
        return new Coro<T>(box);
    }

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro<T> WaitFor<T>(Coro<T> coro, CoroSeconds? timeout) => WaitFor(coro, timeout?.Time);

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro WaitFor(CoroTask task, TimeSpan? timeout)
    {
        var box = FrameBox<WaitFor_Frame, VoidResult>.Rent();
        box.Frame.Start(task, timeout);
        return new Coro(box);
    }

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro WaitFor(CoroTask task, CoroSeconds? timeout) => WaitFor(task, timeout?.Time);

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro<T> WaitFor<T>(CoroTask<T> task, TimeSpan? timeout)
    {
        var box = FrameBox<WaitFor_Frame<T>, T>.Rent();
        box.Frame.Start(task, timeout);
        return new Coro<T>(box);
    }

    /// <inheritdoc cref="WaitFor(Coro, TimeSpan?)"/>
    public static Coro<T> WaitFor<T>(CoroTask<T> task, CoroSeconds? timeout) => WaitFor(task, timeout?.Time);

    /// <summary>The frame of <see cref="WaitFor(Coro, TimeSpan?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitFor_Frame : ICoroutineFrame<VoidResult>
    {
        private WaitForFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro coro, TimeSpan? timeout) => _frame.Start(coro.WithVoidResult, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro coro, CoroSeconds? timeout) => _frame.Start(coro.WithVoidResult, timeout?.Time);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask task, TimeSpan? timeout) => _frame.Start(task, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask task, CoroSeconds? timeout) => _frame.Start(task, timeout?.Time);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="WaitFor{T}(Coro{T}, TimeSpan?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitFor_Frame<T> : ICoroutineFrame<T>
    {
        private WaitForFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro<T> coro, TimeSpan? timeout) => _frame.Start(coro, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro<T> coro, CoroSeconds? timeout) => _frame.Start(coro, timeout?.Time);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask<T> task, TimeSpan? timeout) => _frame.Start(task, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask<T> task, CoroSeconds? timeout) => _frame.Start(task, timeout?.Time);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
