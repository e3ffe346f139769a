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
    /// Runs coroutines, which start now, and tasks at the same time, and gives their values. The first failure ends the gather; the others go on.
    /// </summary>
    /// <param name="first">What runs; a coroutine becomes a task.</param>
    /// <param name="second">What runs beside it.</param>
    /// <remarks>
    /// Mirrors <c>asyncio.gather()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.
    /// A coroutine without a result has an empty place in the tuple. So has a task without one; where there are more than three
    /// arguments, hand over its <see cref="CoroTask.WithoutResult"/>.
    /// </remarks>
    public static CoroTask<(T1, T2)> Gather<T1, T2>(Coro<T1> first, Coro<T2> second) => GatherTuple.Values<T1, T2>().Make().Join(first).Join(second).Start();

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2)> Gather<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second) =>
        GatherTuple.Values<T1, T2>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_Frame<T1, T2> : ICoroutineFrame<(T1, T2)>
    {
        private GatherFrame<(T1, T2)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second) => _frame.Start(GatherTuple.Values<T1, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second) => _frame.Start(GatherTuple.Values<T1, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2> =>
            _frame.Start(GatherTuple.Values<T1, T2>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, T2) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult)> Gather<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second) =>
        GatherTuple.Values<T1, VoidResult>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTask<T1> : ICoroutineFrame<(T1, VoidResult)>
    {
        private GatherFrame<(T1, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second) =>
            _frame.Start(GatherTuple.Values<T1, VoidResult>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Values<T1, VoidResult>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2)> Gather<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second) =>
        GatherTuple.Values<VoidResult, T2>().Make().Join(first).Join(second).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValue<T2> : ICoroutineFrame<(VoidResult, T2)>
    {
        private GatherFrame<(VoidResult, T2)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second) =>
            _frame.Start(GatherTuple.Values<VoidResult, T2>().Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2> =>
            _frame.Start(GatherTuple.Values<VoidResult, T2>().Rent().Join(first).Join(second));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2) result) => _frame.MoveNext(box, out result);
    }

    // Without these, languages before C# 13, which know no params of a span, would make a tuple of empty places or an array.
    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second) => NoResults.Instance.Make().Join(first).Join(second).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second) => NoResults.Instance.Make().Join(first).Join(second).Start();

    public partial struct Gather_Frame
    {
        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second) => _frame.Start(NoResults.Instance.Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second) => _frame.Start(NoResults.Instance.Rent().Join(first).Join(second));

        /// <summary>Takes the arguments of the call as what they are: none is boxed, and no array is made.</summary>
        public void Start<TA1, TA2>(TA1 first, TA2 second) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second));
    }
}
