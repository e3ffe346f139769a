using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The frames of gathers of two to eight separate arguments, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    /// <summary>The frame of a gather of 2 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>)>.Rent(TupleOutcomes.Of<T1, T2>.Instance);
            gather.Add(first);
            gather.Add(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>)>.Rent(TupleOutcomes.Of<T1, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>)>.Rent(TupleOutcomes.Of<T1, T2>.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 3 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>.Rent(TupleOutcomes.Of<T1, T2, T3>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>.Rent(TupleOutcomes.Of<T1, T2, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>.Rent(TupleOutcomes.Of<T1, T2, T3>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 4 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3, T4> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            gather.Add(fourth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4>(TA1 first, TA2 second, TA3 third, TA4 fourth)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
            where TA4 : ICoroAwaitable<T4>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 5 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3, T4, T5> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            gather.Add(fourth);
            gather.Add(fifth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4, TA5>(TA1 first, TA2 second, TA3 third, TA4 fourth, TA5 fifth)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
            where TA4 : ICoroAwaitable<T4>
            where TA5 : ICoroAwaitable<T5>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 6 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3, T4, T5, T6> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            gather.Add(fourth);
            gather.Add(fifth);
            gather.Add(sixth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4, TA5, TA6>(TA1 first, TA2 second, TA3 third, TA4 fourth, TA5 fifth, TA6 sixth)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
            where TA4 : ICoroAwaitable<T4>
            where TA5 : ICoroAwaitable<T5>
            where TA6 : ICoroAwaitable<T6>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 7 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3, T4, T5, T6, T7> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth, Coro<T7> seventh)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            gather.Add(fourth);
            gather.Add(fifth);
            gather.Add(sixth);
            gather.Add(seventh);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth, ICoroAwaitable<T7> seventh)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            gather.Join(seventh);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4, TA5, TA6, TA7>(TA1 first, TA2 second, TA3 third, TA4 fourth, TA5 fifth, TA6 sixth, TA7 seventh)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
            where TA4 : ICoroAwaitable<T4>
            where TA5 : ICoroAwaitable<T5>
            where TA6 : ICoroAwaitable<T6>
            where TA7 : ICoroAwaitable<T7>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            gather.Join(seventh);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>) result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of a gather of 8 arguments.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3, T4, T5, T6, T7, T8> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth, Coro<T7> seventh, Coro<T8> eighth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7, T8>.Instance);
            gather.Add(first);
            gather.Add(second);
            gather.Add(third);
            gather.Add(fourth);
            gather.Add(fifth);
            gather.Add(sixth);
            gather.Add(seventh);
            gather.Add(eighth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth, ICoroAwaitable<T7> seventh, ICoroAwaitable<T8> eighth)
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7, T8>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            gather.Join(seventh);
            gather.Join(eighth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4, TA5, TA6, TA7, TA8>(TA1 first, TA2 second, TA3 third, TA4 fourth, TA5 fifth, TA6 sixth, TA7 seventh, TA8 eighth)
            where TA1 : ICoroAwaitable<T1>
            where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3>
            where TA4 : ICoroAwaitable<T4>
            where TA5 : ICoroAwaitable<T5>
            where TA6 : ICoroAwaitable<T6>
            where TA7 : ICoroAwaitable<T7>
            where TA8 : ICoroAwaitable<T8>
        {
            var gather = GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>.Rent(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7, T8>.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            gather.Join(seventh);
            gather.Join(eighth);
            _frame.Start(gather);
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>) result) => _frame.MoveNext(box, out result);
    }
}
