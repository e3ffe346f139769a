using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for a limited time without an exception when it is over.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Awaits a coroutine, within the calling task, or a task, for a limited time, as <see cref="WaitFor(Coro, TimeSpan?)"/> does, and says whether it
    /// ended in time. When the time is over, what was awaited is cancelled and its end awaited, and the outcome is
    /// <see cref="Outcome{T}.IsTimedOut"/>: nothing is thrown, no exception is made, nothing is allocated. If it returns all the same, its value counts.
    /// </summary>
    /// <param name="coro">What is awaited. With a limit of zero or less a coroutine never starts.</param>
    /// <param name="timeout">The limit, as a time or in seconds; null waits for ever.</param>
    /// <returns>A value, or that the time was over. What fails, or is cancelled by someone else, throws as always.</returns>
    /// <remarks>A <c>catch</c>, <c>finally</c> or <c>using</c> around the await at which the coroutine is cancelled still meets an exception.</remarks>
    public static Coro<Outcome<VoidResult>> TryWaitFor(Coro coro, TimeSpan? timeout)
    {
        var box = FrameBox<TryWaitFor_Frame, Outcome<VoidResult>>.Rent();
        box.Frame.Start(coro, timeout);
        return new Coro<Outcome<VoidResult>>(box);
    }

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<VoidResult>> TryWaitFor(Coro coro, CoroSeconds? timeout) => TryWaitFor(coro, timeout?.Time);

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<T>> TryWaitFor<T>(Coro<T> coro, TimeSpan? timeout)
    {
        var box = FrameBox<TryWaitFor_Frame<T>, Outcome<T>>.Rent();
        box.Frame.Start(coro, timeout);
        return new Coro<Outcome<T>>(box);
    }

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<T>> TryWaitFor<T>(Coro<T> coro, CoroSeconds? timeout) => TryWaitFor(coro, timeout?.Time);

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<VoidResult>> TryWaitFor(CoroTask task, TimeSpan? timeout)
    {
        var box = FrameBox<TryWaitFor_Frame, Outcome<VoidResult>>.Rent();
        box.Frame.Start(task, timeout);
        return new Coro<Outcome<VoidResult>>(box);
    }

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<VoidResult>> TryWaitFor(CoroTask task, CoroSeconds? timeout) => TryWaitFor(task, timeout?.Time);

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<T>> TryWaitFor<T>(CoroTask<T> task, TimeSpan? timeout)
    {
        var box = FrameBox<TryWaitFor_Frame<T>, Outcome<T>>.Rent();
        box.Frame.Start(task, timeout);
        return new Coro<Outcome<T>>(box);
    }

    /// <inheritdoc cref="TryWaitFor(Coro, TimeSpan?)"/>
    public static Coro<Outcome<T>> TryWaitFor<T>(CoroTask<T> task, CoroSeconds? timeout) => TryWaitFor(task, timeout?.Time);

    /// <summary>The frame of <see cref="TryWaitFor(Coro, TimeSpan?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryWaitFor_Frame : ICoroutineFrame<Outcome<VoidResult>>
    {
        private TryWaitForFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro coro, TimeSpan? timeout) => _frame.Start(coro.WithVoidResult, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro coro, CoroSeconds? timeout) => _frame.Start(coro.WithVoidResult, timeout?.Time);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask task, TimeSpan? timeout) => _frame.Start(task, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask task, CoroSeconds? timeout) => _frame.Start(task, timeout?.Time);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult> result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TryWaitFor{T}(Coro{T}, TimeSpan?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryWaitFor_Frame<T> : ICoroutineFrame<Outcome<T>>
    {
        private TryWaitForFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro<T> coro, TimeSpan? timeout) => _frame.Start(coro, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(Coro<T> coro, CoroSeconds? timeout) => _frame.Start(coro, timeout?.Time);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask<T> task, TimeSpan? timeout) => _frame.Start(task, timeout);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroTask<T> task, CoroSeconds? timeout) => _frame.Start(task, timeout?.Time);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T> result) => _frame.MoveNext(box, out result);
    }
}
