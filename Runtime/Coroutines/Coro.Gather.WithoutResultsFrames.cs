using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The frames of gathers of two to eight separate arguments of which no value is wanted.</content>
public readonly partial struct Coro
{
    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameWithoutResults : ICoroutineFrame<VoidResult>
    {
        private GatherFrame<VoidResult> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
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
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            gather.Add(fourth.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4>(TA1 first, TA2 second, TA3 third, TA4 fourth)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
            where TA4 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth, Coro fifth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            gather.Add(fourth.Valued);
            gather.Add(fifth.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4, TA5>(TA1 first, TA2 second, TA3 third, TA4 fourth, TA5 fifth)
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
            where TA4 : ICoroAwaitable
            where TA5 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            gather.Add(fourth.Valued);
            gather.Add(fifth.Valued);
            gather.Add(sixth.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
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
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
            where TA4 : ICoroAwaitable
            where TA5 : ICoroAwaitable
            where TA6 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth, Coro seventh)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            gather.Add(fourth.Valued);
            gather.Add(fifth.Valued);
            gather.Add(sixth.Valued);
            gather.Add(seventh.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth, ICoroAwaitable seventh)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
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
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
            where TA4 : ICoroAwaitable
            where TA5 : ICoroAwaitable
            where TA6 : ICoroAwaitable
            where TA7 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Join(first);
            gather.Join(second);
            gather.Join(third);
            gather.Join(fourth);
            gather.Join(fifth);
            gather.Join(sixth);
            gather.Join(seventh);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth, Coro seventh, Coro eighth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
            gather.Add(first.Valued);
            gather.Add(second.Valued);
            gather.Add(third.Valued);
            gather.Add(fourth.Valued);
            gather.Add(fifth.Valued);
            gather.Add(sixth.Valued);
            gather.Add(seventh.Valued);
            gather.Add(eighth.Valued);
            _frame.Start(gather);
        }

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth, ICoroAwaitable seventh, ICoroAwaitable eighth)
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
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
            where TA1 : ICoroAwaitable
            where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable
            where TA4 : ICoroAwaitable
            where TA5 : ICoroAwaitable
            where TA6 : ICoroAwaitable
            where TA7 : ICoroAwaitable
            where TA8 : ICoroAwaitable
        {
            var gather = GatherTask<VoidResult>.Rent(NoResults.Instance);
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
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }
}
