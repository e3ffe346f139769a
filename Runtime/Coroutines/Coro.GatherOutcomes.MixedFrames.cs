using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The frames of gathers of two or three arguments of which some are tasks without a result.</content>
public readonly partial struct Coro
{
    /// <summary>The frame of a gather of 2 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTask<T1> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 2 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValue<T2> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>)>.Rent(TupleOutcomes.Of<VoidResult, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable<T2>
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>)>.Rent(TupleOutcomes.Of<VoidResult, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 2 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTask : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueValueTask<T1, T2> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, T2, VoidResult>.Instance);
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
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTaskValue<T1, T3> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>.Rent(TupleOutcomes.Of<T1, VoidResult, T3>.Instance);
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
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>.Rent(TupleOutcomes.Of<T1, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTaskTask<T1> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, VoidResult, VoidResult>.Instance);
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
            var gather = GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<T1, VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValueValue<T2, T3> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>.Rent(TupleOutcomes.Of<VoidResult, T2, T3>.Instance);
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
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>.Rent(TupleOutcomes.Of<VoidResult, T2, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValueTask<T2> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, T2, VoidResult>.Instance);
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
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, T2, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTaskValue<T3> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult, T3>.Instance);
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
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments, some of which have an empty place in the tuple.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTaskTask : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third)
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
        {
            var gather = GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>.Rent(TupleOutcomes.Of<VoidResult, VoidResult, VoidResult>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }
}
