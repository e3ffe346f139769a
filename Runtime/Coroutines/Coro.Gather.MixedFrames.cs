using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The frames of gathers of two or three arguments of which some are tasks without a result.</content>
public readonly partial struct Coro
{
    /// <summary>The frame of a gather of 2 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTask<T1> : ICoroutineFrame<(T1, VoidResult)>
    {
        private GatherFrame<(T1, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second)
        {
            var gather = GatherTask<(T1, VoidResult)>.Rent(TupleResults.Of<T1, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable
        {
            var gather = GatherTask<(T1, VoidResult)>.Rent(TupleResults.Of<T1, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 2 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValue<T2> : ICoroutineFrame<(VoidResult, T2)>
    {
        private GatherFrame<(VoidResult, T2)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second)
        {
            var gather = GatherTask<(VoidResult, T2)>.Rent(TupleResults.Of<VoidResult, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable<T2>
        {
            var gather = GatherTask<(VoidResult, T2)>.Rent(TupleResults.Of<VoidResult, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueValueTask<T1, T2> : ICoroutineFrame<(T1, T2, VoidResult)>
    {
        private GatherFrame<(T1, T2, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third)
        {
            var gather = GatherTask<(T1, T2, VoidResult)>.Rent(TupleResults.Of<T1, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable
        {
            var gather = GatherTask<(T1, T2, VoidResult)>.Rent(TupleResults.Of<T1, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, T2, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTaskValue<T1, T3> : ICoroutineFrame<(T1, VoidResult, T3)>
    {
        private GatherFrame<(T1, VoidResult, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(T1, VoidResult, T3)>.Rent(TupleResults.Of<T1, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable<T3>
        {
            var gather = GatherTask<(T1, VoidResult, T3)>.Rent(TupleResults.Of<T1, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult, T3) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTaskTask<T1> : ICoroutineFrame<(T1, VoidResult, VoidResult)>
    {
        private GatherFrame<(T1, VoidResult, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third)
        {
            var gather = GatherTask<(T1, VoidResult, VoidResult)>.Rent(TupleResults.Of<T1, VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
        {
            var gather = GatherTask<(T1, VoidResult, VoidResult)>.Rent(TupleResults.Of<T1, VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValueValue<T2, T3> : ICoroutineFrame<(VoidResult, T2, T3)>
    {
        private GatherFrame<(VoidResult, T2, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(VoidResult, T2, T3)>.Rent(TupleResults.Of<VoidResult, T2, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
        {
            var gather = GatherTask<(VoidResult, T2, T3)>.Rent(TupleResults.Of<VoidResult, T2, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2, T3) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValueTask<T2> : ICoroutineFrame<(VoidResult, T2, VoidResult)>
    {
        private GatherFrame<(VoidResult, T2, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third)
        {
            var gather = GatherTask<(VoidResult, T2, VoidResult)>.Rent(TupleResults.Of<VoidResult, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable
        {
            var gather = GatherTask<(VoidResult, T2, VoidResult)>.Rent(TupleResults.Of<VoidResult, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskTaskValue<T3> : ICoroutineFrame<(VoidResult, VoidResult, T3)>
    {
        private GatherFrame<(VoidResult, VoidResult, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(VoidResult, VoidResult, T3)>.Rent(TupleResults.Of<VoidResult, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable<T3>
        {
            var gather = GatherTask<(VoidResult, VoidResult, T3)>.Rent(TupleResults.Of<VoidResult, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, VoidResult, T3) result) => _frame.MoveNext(box, out result);
    }
}
