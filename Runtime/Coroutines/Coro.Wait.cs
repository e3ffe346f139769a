using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for several tasks.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Waits until tasks have ended, or for a limited time, and sorts them. It cancels none of them, and throws neither their exceptions nor
    /// one when the time is over.
    /// </summary>
    /// <param name="tasks">The tasks; one that is given twice counts once.</param>
    /// <param name="timeout">The limit, as a time or in seconds; null for none.</param>
    /// <param name="returnWhen">Which ends to wait for.</param>
    /// <returns>The tasks that have ended when it returns, and the others, both in the order in which they were given.</returns>
    /// <exception cref="ArgumentException">There are no tasks, or the condition is none that exists.</exception>
    /// <remarks>Mirrors <c>asyncio.wait()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.wait.</remarks>
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(
        IEnumerable<CoroTask> tasks, TimeSpan? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted)
    {
        var box = FrameBox<Wait_Frame, (IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)>.Rent();
        box.Frame.Start(tasks, timeout, returnWhen);
        return new Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)>(box);
    }

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(
        IEnumerable<CoroTask> tasks, CoroSeconds? timeout, ReturnWhen returnWhen = ReturnWhen.AllCompleted) => Wait(tasks, timeout?.Time, returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    /// <remarks>A literal 0 could be a <see cref="double"/> as well as a <see cref="ReturnWhen"/>; this makes it a number.</remarks>
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask> tasks, int timeout) =>
        Wait(tasks, Seconds.ToTimeSpan(timeout));

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    public static Coro<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)> Wait(IEnumerable<CoroTask> tasks, ReturnWhen returnWhen) =>
        Wait(tasks, default(TimeSpan?), returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(
        IEnumerable<CoroTask<T>> tasks, TimeSpan? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted)
    {
        var box = FrameBox<Wait_Frame<T>, (IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)>.Rent();
        box.Frame.Start(tasks, timeout, returnWhen);
        return new Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)>(box);
    }

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(
        IEnumerable<CoroTask<T>> tasks, CoroSeconds? timeout, ReturnWhen returnWhen = ReturnWhen.AllCompleted) => Wait(tasks, timeout?.Time, returnWhen);

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    /// <remarks>A literal 0 could be a <see cref="double"/> as well as a <see cref="ReturnWhen"/>; this makes it a number.</remarks>
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(IEnumerable<CoroTask<T>> tasks, int timeout) =>
        Wait(tasks, Seconds.ToTimeSpan(timeout));

    /// <inheritdoc cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>
    public static Coro<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)> Wait<T>(IEnumerable<CoroTask<T>> tasks, ReturnWhen returnWhen) =>
        Wait(tasks, default(TimeSpan?), returnWhen);

    /// <summary>The frame of <see cref="Wait(IEnumerable{CoroTask}, TimeSpan?, ReturnWhen)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame : ICoroutineFrame<(IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending)>
    {
        private WaitFrame<CoroTask> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask> tasks, TimeSpan? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted) =>
            _frame.Start(tasks, timeout, returnWhen);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask> tasks, CoroSeconds? timeout, ReturnWhen returnWhen = ReturnWhen.AllCompleted) =>
            _frame.Start(tasks, timeout?.Time, returnWhen);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask> tasks, int timeout) => _frame.Start(tasks, Seconds.ToTimeSpan(timeout), ReturnWhen.AllCompleted);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask> tasks, ReturnWhen returnWhen) => _frame.Start(tasks, null, returnWhen);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (IReadOnlyList<CoroTask> Done, IReadOnlyList<CoroTask> Pending) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="Wait{T}(IEnumerable{CoroTask{T}}, TimeSpan?, ReturnWhen)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame<T> : ICoroutineFrame<(IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending)>
    {
        private WaitFrame<CoroTask<T>> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks, TimeSpan? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted) =>
            _frame.Start(tasks, timeout, returnWhen);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks, CoroSeconds? timeout, ReturnWhen returnWhen = ReturnWhen.AllCompleted) =>
            _frame.Start(tasks, timeout?.Time, returnWhen);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks, int timeout) => _frame.Start(tasks, Seconds.ToTimeSpan(timeout), ReturnWhen.AllCompleted);

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks, ReturnWhen returnWhen) => _frame.Start(tasks, null, returnWhen);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (IReadOnlyList<CoroTask<T>> Done, IReadOnlyList<CoroTask<T>> Pending) result) =>
            _frame.MoveNext(box, out result);
    }
}
