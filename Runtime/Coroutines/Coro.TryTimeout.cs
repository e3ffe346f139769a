using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Limiting the time of a block without an exception when it is over.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs a body for a limited time. When it is over, the task is cancelled; the cancellation that leaves the body becomes an outcome that
    /// <see cref="Outcome{T}.IsTimedOut"/>.
    /// </summary>
    /// <param name="delay">The limit, as a time or in seconds; null for none.</param>
    /// <param name="body">Is given the timeout, whose deadline it may move.</param>
    /// <returns>A value, or that the time was over. A body that fails, or is cancelled by someone else, throws as always.</returns>
    /// <remarks>A <c>catch</c>, <c>finally</c> or <c>using</c> in the body, around the await at which it is cancelled, still meets an exception.</remarks>
    public static Coro<Outcome<VoidResult>> TryTimeout(TimeSpan? delay, Func<CoroTimeout, Coro> body)
    {
        var box = FrameBox<TryTimeout_Frame, Outcome<VoidResult>>.Rent();
        box.Frame.Start(delay, body);
        return new Coro<Outcome<VoidResult>>(box);
    }

    /// <inheritdoc cref="TryTimeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<VoidResult>> TryTimeout(CoroSeconds? delay, Func<CoroTimeout, Coro> body) => TryTimeout(delay?.Time, body);

    /// <inheritdoc cref="TryTimeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<T>> TryTimeout<T>(TimeSpan? delay, Func<CoroTimeout, Coro<T>> body)
    {
        var box = FrameBox<TryTimeout_Frame<T>, Outcome<T>>.Rent();
        box.Frame.Start(delay, body);
        return new Coro<Outcome<T>>(box);
    }

    /// <inheritdoc cref="TryTimeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<T>> TryTimeout<T>(CoroSeconds? delay, Func<CoroTimeout, Coro<T>> body) => TryTimeout(delay?.Time, body);

    /// <summary>
    /// Runs a body until a time of the loop. When it has come, the task is cancelled; the cancellation that leaves the body becomes an outcome that
    /// <see cref="Outcome{T}.IsTimedOut"/>.
    /// </summary>
    /// <param name="when">The loop's time of the deadline, as a time or in seconds; null for none.</param>
    /// <param name="body">Is given the timeout, whose deadline it may move.</param>
    /// <returns>A value, or that the time was over. A body that fails, or is cancelled by someone else, throws as always.</returns>
    /// <remarks>A <c>catch</c>, <c>finally</c> or <c>using</c> in the body, around the await at which it is cancelled, still meets an exception.</remarks>
    public static Coro<Outcome<VoidResult>> TryTimeoutAt(TimeSpan? when, Func<CoroTimeout, Coro> body)
    {
        var box = FrameBox<TryTimeoutAt_Frame, Outcome<VoidResult>>.Rent();
        box.Frame.Start(when, body);
        return new Coro<Outcome<VoidResult>>(box);
    }

    /// <inheritdoc cref="TryTimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<VoidResult>> TryTimeoutAt(CoroSeconds? when, Func<CoroTimeout, Coro> body) => TryTimeoutAt(when?.Time, body);

    /// <inheritdoc cref="TryTimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<T>> TryTimeoutAt<T>(TimeSpan? when, Func<CoroTimeout, Coro<T>> body)
    {
        var box = FrameBox<TryTimeoutAt_Frame<T>, Outcome<T>>.Rent();
        box.Frame.Start(when, body);
        return new Coro<Outcome<T>>(box);
    }

    /// <inheritdoc cref="TryTimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<Outcome<T>> TryTimeoutAt<T>(CoroSeconds? when, Func<CoroTimeout, Coro<T>> body) => TryTimeoutAt(when?.Time, body);

    /// <summary>The frame of <see cref="TryTimeout(TimeSpan?, Func{CoroTimeout, Coro})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryTimeout_Frame : ICoroutineFrame<Outcome<VoidResult>>
    {
        private TryTimeoutFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? delay, Func<CoroTimeout, Coro> body) => _frame.Start(delay, isDelay: true, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? delay, Func<CoroTimeout, Coro> body) => Start(delay?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult> result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TryTimeout{T}(TimeSpan?, Func{CoroTimeout, Coro{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryTimeout_Frame<T> : ICoroutineFrame<Outcome<T>>
    {
        private TryTimeoutFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? delay, Func<CoroTimeout, Coro<T>> body) => _frame.Start(delay, isDelay: true, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? delay, Func<CoroTimeout, Coro<T>> body) => Start(delay?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T> result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TryTimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryTimeoutAt_Frame : ICoroutineFrame<Outcome<VoidResult>>
    {
        private TryTimeoutFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? when, Func<CoroTimeout, Coro> body) => _frame.Start(when, isDelay: false, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? when, Func<CoroTimeout, Coro> body) => Start(when?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult> result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TryTimeoutAt{T}(TimeSpan?, Func{CoroTimeout, Coro{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TryTimeoutAt_Frame<T> : ICoroutineFrame<Outcome<T>>
    {
        private TryTimeoutFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? when, Func<CoroTimeout, Coro<T>> body) => _frame.Start(when, isDelay: false, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? when, Func<CoroTimeout, Coro<T>> body) => Start(when?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T> result) => _frame.MoveNext(box, out result);
    }
}
