// Expanded from Runtime.Tests/Templates/Gather.template: change that, and run TemplateTests with COROGEN_ACCEPT_TEMPLATES=1.
using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering 4 separate arguments, with the frames of that, which nobody sees but the awaiting frame.</content>
public readonly partial struct Coro
{
    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, T3, T4)> Gather<T1, T2, T3, T4>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth) =>
        GatherTuple.Values<T1, T2, T3, T4>().Make().Join(first).Join(second).Join(third).Join(fourth).Start();

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, T3, T4)>
        Gather<T1, T2, T3, T4>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth) =>
        GatherTuple.Values<T1, T2, T3, T4>().Make().Join(first).Join(second).Join(third).Join(fourth).Start();

    /// <summary>The frame of such a gather.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Gather_Frame<T1, T2, T3, T4> : ICoroutineFrame<(T1, T2, T3, T4)>
    {
        private GatherFrame<(T1, T2, T3, T4)> _frame;

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth) =>
            _frame.Start(GatherTuple.Values<T1, T2, T3, T4>().Rent().Join(first).Join(second).Join(third).Join(fourth));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth) =>
            _frame.Start(GatherTuple.Values<T1, T2, T3, T4>().Rent().Join(first).Join(second).Join(third).Join(fourth));

        /// <summary>Takes the arguments of the call as what they are, so that none is boxed, and starts the coroutines.</summary>
        public void Start<TA1, TA2, TA3, TA4>(TA1 first, TA2 second, TA3 third, TA4 fourth) where TA1 : ICoroAwaitable<T1> where TA2 : ICoroAwaitable<T2>
            where TA3 : ICoroAwaitable<T3> where TA4 : ICoroAwaitable<T4> =>
            _frame.Start(GatherTuple.Values<T1, T2, T3, T4>().Rent().Join(first).Join(second).Join(third).Join(fourth));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out (T1, T2, T3, T4) result) => _frame.MoveNext(box, out result);
    }

    // Without these, languages before C# 13, which know no params of a span, would make a tuple of empty places or an array.
    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth) =>
        NoResults.Instance.Make().Join(first).Join(second).Join(third).Join(fourth).Start();

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth) =>
        NoResults.Instance.Make().Join(first).Join(second).Join(third).Join(fourth).Start();

    public partial struct Gather_Frame
    {
        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(Coro first, Coro second, Coro third, Coro fourth) =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third).Join(fourth));

        /// <summary>Takes the arguments of the call and starts the coroutines.</summary>
        public void Start(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth) =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third).Join(fourth));

        /// <summary>Takes the arguments of the call as what they are: none is boxed, and no array is made.</summary>
        public void Start<TA1, TA2, TA3, TA4>(TA1 first, TA2 second, TA3 third, TA4 fourth) where TA1 : ICoroAwaitable where TA2 : ICoroAwaitable
            where TA3 : ICoroAwaitable where TA4 : ICoroAwaitable =>
            _frame.Start(NoResults.Instance.Rent().Join(first).Join(second).Join(third).Join(fourth));
    }
}
