using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Running functions in other threads for a coroutine that awaits them on the spot, and so never sees their tasks.</content>
public sealed partial class EventLoop
{
    /// <summary>The frame of <see cref="RunInExecutor{T}(Func{T}, TaskScheduler?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct RunInExecutor_Frame<T> : ICoroutineFrame<T>
    {
        private ThreadFrame<T> _frame;

        /// <summary>Takes the receiver and the arguments of the call.</summary>
        public void Start(EventLoop __this, Func<T> function, TaskScheduler? executor = null) => _frame.Start(__this, function, executor);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="RunInExecutor(Action, TaskScheduler?)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct RunInExecutor_Frame : ICoroutineFrame<VoidResult>
    {
        private ThreadFrame<VoidResult> _frame;

        /// <summary>Takes the receiver and the arguments of the call.</summary>
        public void Start(EventLoop __this, Action function, TaskScheduler? executor = null) => _frame.Start(__this, function, executor);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }
}
