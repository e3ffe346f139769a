// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering 3 separate arguments, with the frames of that, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    // A task without a value has an empty place in the tuple of those that have one. For n arguments that takes 2 to the n overloads, so beyond three
    // the user says it of a task, with WithoutResult.

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, T3)> Gather<T1, T2, T3>(Coro<T1> first, Coro<T2> second, Coro<T3> third) =>
        GatherTuple.Values<T1, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, T3)> Gather<T1, T2, T3>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
        GatherTuple.Values<T1, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_Frame<T1, T2, T3> : ICoroutineFrame<(T1, T2, T3)>
    {
        private GatherFrame<(T1, T2, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third) =>
            _frame.Start(GatherTuple.Values<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Values<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Values<T1, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, T2, T3) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, VoidResult)> Gather<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
        GatherTuple.Values<T1, T2, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueValueTask<T1, T2> : ICoroutineFrame<(T1, T2, VoidResult)>
    {
        private GatherFrame<(T1, T2, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Values<T1, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Values<T1, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, T2, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult, T3)> Gather<T1, T3>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
        GatherTuple.Values<T1, VoidResult, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTaskValue<T1, T3> : ICoroutineFrame<(T1, VoidResult, T3)>
    {
        private GatherFrame<(T1, VoidResult, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Values<T1, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Values<T1, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult, T3) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult, VoidResult)> Gather<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third) =>
        GatherTuple.Values<T1, VoidResult, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfValueTaskTask<T1> : ICoroutineFrame<(T1, VoidResult, VoidResult)>
    {
        private GatherFrame<(T1, VoidResult, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Values<T1, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Values<T1, VoidResult, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, VoidResult, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2, T3)> Gather<T2, T3>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
        GatherTuple.Values<VoidResult, T2, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValueValue<T2, T3> : ICoroutineFrame<(VoidResult, T2, T3)>
    {
        private GatherFrame<(VoidResult, T2, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Values<VoidResult, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3> =>
            _frame.Start(GatherTuple.Values<VoidResult, T2, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2, T3) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2, VoidResult)> Gather<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
        GatherTuple.Values<VoidResult, T2, VoidResult>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskValueTask<T2> : ICoroutineFrame<(VoidResult, T2, VoidResult)>
    {
        private GatherFrame<(VoidResult, T2, VoidResult)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third) =>
            _frame.Start(GatherTuple.Values<VoidResult, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable =>
            _frame.Start(GatherTuple.Values<VoidResult, T2, VoidResult>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, T2, VoidResult) result) => _frame.MoveNext(box, out result);
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, VoidResult, T3)> Gather<T3>(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
        GatherTuple.Values<VoidResult, VoidResult, T3>().Make().Join(first).Join(second).Join(third).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_FrameOfTaskTaskValue<T3> : ICoroutineFrame<(VoidResult, VoidResult, T3)>
    {
        private GatherFrame<(VoidResult, VoidResult, T3)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third) =>
            _frame.Start(GatherTuple.Values<VoidResult, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable where TA3 : ICoroAwaitable<T3>
            =>
            _frame.Start(GatherTuple.Values<VoidResult, VoidResult, T3>().Rent().Join(first).Join(second).Join(third));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (VoidResult, VoidResult, T3) result) => _frame.MoveNext(box, out result);
    }

    // Without these, languages before C# 13, which know no params of a span, would make a tuple of empty places or an array.
    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third) => NoResults.Instance.Make().Join(first).Join(second).Join(third).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third) =>
        NoResults.Instance.Make().Join(first).Join(second).Join(third).Start();

    public partial struct Gather_Frame
    {
        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third) => _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third) =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third));

        /// <summary>Takes the arguments of the call as what they are: none is boxed, and no array is made.</summary>
        public void Start<TA1, TA2, TA3>(TA1 first, TA2 second, TA3 third) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable where TA3 : ICoroAwaitable =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third));
    }
}
