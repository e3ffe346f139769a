using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The frames of gathers of collections, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    /// <summary>The frame of a gather of a collection.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T> : ICoroutineFrame<Outcome<T>[]>
    {
        private GatherFrame<Outcome<T>[]> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<Coro<T>> coros)
        {
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var coro in coros) gather.Add(coro);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T>[] coros)
        {
            ArgumentNullException.ThrowIfNull(coros);
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var coro in coros) gather.Add(coro);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro<T>> coros)
        {
            ArgumentNullException.ThrowIfNull(coros);
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var coro in coros) gather.Add(coro);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ReadOnlySpan<CoroTask<T>> tasks)
        {
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(CoroTask<T>[] tasks)
        {
            ArgumentNullException.ThrowIfNull(tasks);
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask<T>> tasks)
        {
            ArgumentNullException.ThrowIfNull(tasks);
            var gather = GatherTask<Outcome<T>[]>.Rent(ArrayOutcomes<T>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T>[] result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of a collection.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame : ICoroutineFrame<Outcome<VoidResult>[]>
    {
        private GatherFrame<Outcome<VoidResult>[]> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ReadOnlySpan<Coro> coros)
        {
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var coro in coros) gather.Add(coro.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params Coro[] coros)
        {
            ArgumentNullException.ThrowIfNull(coros);
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var coro in coros) gather.Add(coro.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<Coro> coros)
        {
            ArgumentNullException.ThrowIfNull(coros);
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var coro in coros) gather.Add(coro.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(CoroTask[] tasks)
        {
            ArgumentNullException.ThrowIfNull(tasks);
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(IEnumerable<CoroTask> tasks)
        {
            ArgumentNullException.ThrowIfNull(tasks);
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(params ICoroAwaitable[] awaitables)
        {
            ArgumentNullException.ThrowIfNull(awaitables);
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var awaitable in awaitables) gather.Join(awaitable);
            _frame.Start(gather);
        }

        /// <summary>Takes no arguments.</summary>
        public void Start() => _frame.Start(GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult>[] result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of a collection of tasks, of whose results none is wanted.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTasks<TTask> : ICoroutineFrame<Outcome<VoidResult>[]>
        where TTask : CoroTask
    {
        private GatherFrame<Outcome<VoidResult>[]> _frame;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(ReadOnlySpan<TTask> tasks)
        {
            var gather = GatherTask<Outcome<VoidResult>[]>.Rent(ArrayOutcomes<VoidResult>.Instance);
            foreach (var task in tasks) gather.Add(task);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult>[] result) => _frame.MoveNext(box, out result);
    }
}
