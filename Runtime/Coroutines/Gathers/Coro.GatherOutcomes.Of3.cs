// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering 3 separate arguments, with the frames of that, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    // A task without a value has an empty place in the tuple of those that have one. For n arguments that takes 2 to the n overloads, so beyond three
    // the user says it of a task, with WithoutResult.

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> GatherOutcomes<T1, T2, T3>(Coro<T1> first, Coro<T2> second, Coro<T3> third) =>
        GatherTuple.Outcomes<T1, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>
        GatherOutcomes<T1, T2, T3>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
        GatherTuple.Outcomes<T1, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2, T3> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third) =>
            _frame.Start(GatherTuple.Outcomes<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Outcomes<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Outcomes<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>
        GatherOutcomes<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
        GatherTuple.Outcomes<T1, T2, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueValueTask<T1, T2> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Outcomes<T1, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<T1, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>
        GatherOutcomes<T1, T3>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
        GatherTuple.Outcomes<T1, VoidResult, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTaskValue<T1, T3> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>
        GatherOutcomes<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third) =>
        GatherTuple.Outcomes<T1, VoidResult, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTaskTask<T1> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>
        GatherOutcomes<T2, T3>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
        GatherTuple.Outcomes<VoidResult, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValueValue<T2, T3> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>
        GatherOutcomes<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
        GatherTuple.Outcomes<VoidResult, T2, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValueTask<T2> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>
        GatherOutcomes<T3>(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
        GatherTuple.Outcomes<VoidResult, VoidResult, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTaskValue<T3> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable where TA3 : ICoroAwaitable<T3>
            =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>
        GatherOutcomes(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third) =>
        GatherTuple.Outcomes<VoidResult, VoidResult, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTaskTask : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }
}
