// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering 2 separate arguments, with the frames of that, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    // A task without a value has an empty place in the tuple of those that have one. For n arguments that takes 2 to the n overloads, so beyond three
    // the user says it of a task, with WithoutResult.

    /// <summary>
    /// Runs coroutines, which start now, and tasks at the same time, waits for all, and tells how each of them ended.
    /// </summary>
    /// <param name="first">What runs; a coroutine becomes a task.</param>
    /// <param name="second">What runs beside it.</param>
    /// <remarks>
    /// Mirrors <c>asyncio.gather(..., return_exceptions=True)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.
    /// Where there are more than three arguments, a task without a result is handed over by its
    /// <see cref="CoroTask.WithoutResult"/>.
    /// </remarks>
    public static CoroTask<(Outcome<T1>, Outcome<T2>)> GatherOutcomes<T1, T2>(Coro<T1> first, Coro<T2> second) =>
        GatherTuple.Outcomes<T1, T2>().Make().Join(first).Join(second).Start();

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>)> GatherOutcomes<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second) =>
        GatherTuple.Outcomes<T1, T2>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_Frame<T1, T2> : ICoroutineFrame<(Outcome<T1>, Outcome<T2>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<T2>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second) => _frame.Start(GatherTuple.Outcomes<T1, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second) => _frame.Start(GatherTuple.Outcomes<T1, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2> =>
            _frame.Start(GatherTuple.Outcomes<T1, T2>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<T2>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>)> GatherOutcomes<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second) =>
        GatherTuple.Outcomes<T1, VoidResult>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfValueTask<T1> : ICoroutineFrame<(Outcome<T1>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<T1>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second) =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<T1, VoidResult>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<T1>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>)> GatherOutcomes<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second) =>
        GatherTuple.Outcomes<VoidResult, T2>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskValue<T2> : ICoroutineFrame<(Outcome<VoidResult>, Outcome<T2>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<T2>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2> =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, T2>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<T2>) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(ICoroAwaitable first, ICoroAwaitable second) =>
        GatherTuple.Outcomes<VoidResult, VoidResult>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct GatherOutcomes_FrameOfTaskTask : ICoroutineFrame<(Outcome<VoidResult>, Outcome<VoidResult>)>
    {
        private GatherFrame<(Outcome<VoidResult>, Outcome<VoidResult>)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second) =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Outcomes<VoidResult, VoidResult>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (Outcome<VoidResult>, Outcome<VoidResult>) result) => _frame.MoveNext(box, out result);
    }
}
