using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Limiting the time of a block.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Limits the time of a block: <c>await using var t = Coro.Timeout(d);</c>. When the time is over, the task is cancelled, and leaving the
    /// block throws.
    /// </summary>
    /// <param name="delay">The limit; null for none.</param>
    /// <exception cref="InvalidOperationException">No task is running.</exception>
    /// <remarks>Mirrors <c>asyncio.timeout()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout. See <see cref="CoroTimeout"/> for how the block form differs from the one that takes the body.</remarks>
    public static CoroTimeout Timeout(TimeSpan? delay) => TimeoutAt(delay is { } time ? EventLoop.After(EventLoop.Current.Time, time) : null);

    /// <inheritdoc cref="Timeout(TimeSpan?)"/>
    /// <param name="delay">The limit in seconds; null for none.</param>
    public static CoroTimeout Timeout(CoroSeconds? delay) => Timeout(delay?.Time);

    /// <summary>Limits the time of a block as <see cref="Timeout(TimeSpan?)"/> does, by a time of the loop.</summary>
    /// <param name="when">The loop's time of the deadline; null for none.</param>
    /// <exception cref="InvalidOperationException">No task is running.</exception>
    /// <remarks>Mirrors <c>asyncio.timeout_at()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout_at.</remarks>
    public static CoroTimeout TimeoutAt(TimeSpan? when)
    {
        var timeout = new CoroTimeout(when);
        timeout.Begin();
        return timeout;
    }

    /// <inheritdoc cref="TimeoutAt(TimeSpan?)"/>
    /// <param name="when">The loop's time of the deadline in seconds; null for none.</param>
    public static CoroTimeout TimeoutAt(CoroSeconds? when) => TimeoutAt(when?.Time);

    /// <summary>Runs a body for a limited time. When it is over, the task is cancelled; the cancellation that leaves the body becomes the exception.</summary>
    /// <param name="delay">The limit, as a time or in seconds; null for none.</param>
    /// <param name="body">Is given the timeout, whose deadline it may move.</param>
    /// <exception cref="TimeoutException">The time was over.</exception>
    /// <remarks>Mirrors <c>async with asyncio.timeout(delay)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout.</remarks>
    public static Coro Timeout(TimeSpan? delay, Func<CoroTimeout, Coro> body)
    {
        var box = FrameBox<Timeout_Frame, VoidResult>.Rent();
        box.Frame.Start(delay, body);
        return new Coro(box);
    }

    /// <inheritdoc cref="Timeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro Timeout(CoroSeconds? delay, Func<CoroTimeout, Coro> body) => Timeout(delay?.Time, body);

    /// <inheritdoc cref="Timeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<T> Timeout<T>(TimeSpan? delay, Func<CoroTimeout, Coro<T>> body)
    {
        var box = FrameBox<Timeout_Frame<T>, T>.Rent();
        box.Frame.Start(delay, body);
        return new Coro<T>(box);
    }

    /// <inheritdoc cref="Timeout(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<T> Timeout<T>(CoroSeconds? delay, Func<CoroTimeout, Coro<T>> body) => Timeout(delay?.Time, body);

    /// <summary>
    /// Runs a body until a time of the loop. When it has come, the task is cancelled; the cancellation that leaves the body becomes the exception.
    /// </summary>
    /// <param name="when">The loop's time of the deadline, as a time or in seconds; null for none.</param>
    /// <param name="body">Is given the timeout, whose deadline it may move.</param>
    /// <exception cref="TimeoutException">The time was over.</exception>
    /// <remarks>Mirrors <c>async with asyncio.timeout_at(when)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.timeout_at.</remarks>
    public static Coro TimeoutAt(TimeSpan? when, Func<CoroTimeout, Coro> body)
    {
        var box = FrameBox<TimeoutAt_Frame, VoidResult>.Rent();
        box.Frame.Start(when, body);
        return new Coro(box);
    }

    /// <inheritdoc cref="TimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro TimeoutAt(CoroSeconds? when, Func<CoroTimeout, Coro> body) => TimeoutAt(when?.Time, body);

    /// <inheritdoc cref="TimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<T> TimeoutAt<T>(TimeSpan? when, Func<CoroTimeout, Coro<T>> body)
    {
        var box = FrameBox<TimeoutAt_Frame<T>, T>.Rent();
        box.Frame.Start(when, body);
        return new Coro<T>(box);
    }

    /// <inheritdoc cref="TimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>
    public static Coro<T> TimeoutAt<T>(CoroSeconds? when, Func<CoroTimeout, Coro<T>> body) => TimeoutAt(when?.Time, body);

    /// <summary>The frame of <see cref="Timeout(TimeSpan?, Func{CoroTimeout, Coro})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Timeout_Frame : ICoroutineFrame<VoidResult>
    {
        private TimeoutFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? delay, Func<CoroTimeout, Coro> body) => _frame.Start(delay, isDelay: true, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? delay, Func<CoroTimeout, Coro> body) => Start(delay?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="Timeout{T}(TimeSpan?, Func{CoroTimeout, Coro{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Timeout_Frame<T> : ICoroutineFrame<T>
    {
        private TimeoutFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? delay, Func<CoroTimeout, Coro<T>> body) => _frame.Start(delay, isDelay: true, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? delay, Func<CoroTimeout, Coro<T>> body) => Start(delay?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TimeoutAt(TimeSpan?, Func{CoroTimeout, Coro})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TimeoutAt_Frame : ICoroutineFrame<VoidResult>
    {
        private TimeoutFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? when, Func<CoroTimeout, Coro> body) => _frame.Start(when, isDelay: false, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? when, Func<CoroTimeout, Coro> body) => Start(when?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="TimeoutAt{T}(TimeSpan?, Func{CoroTimeout, Coro{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct TimeoutAt_Frame<T> : ICoroutineFrame<T>
    {
        private TimeoutFrame<T> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan? when, Func<CoroTimeout, Coro<T>> body) => _frame.Start(when, isDelay: false, body);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(CoroSeconds? when, Func<CoroTimeout, Coro<T>> body) => Start(when?.Time, body);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
