using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>
/// Gathering two or three arguments of which some are tasks without a result: these have an empty place in the tuple. For n arguments that takes
/// 2 to the n overloads, so beyond three the user says it of a task, with <see cref="CoroTask.WithoutResult"/>.
/// </content>
public readonly partial struct Coro
{
    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>)> GatherOutcomes<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>)> GatherOutcomes<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>)>(TupleOutcomes.Of<VoidResult, T2>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(ICoroAwaitable first, ICoroAwaitable second)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)> GatherOutcomes<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, T2, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)> GatherOutcomes<T1, T3>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>(TupleOutcomes.Of<T1, VoidResult, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, VoidResult, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)> GatherOutcomes<T2, T3>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>(TupleOutcomes.Of<VoidResult, T2, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)> GatherOutcomes<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, T2, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)> GatherOutcomes<T3>(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>(TupleOutcomes.Of<VoidResult, VoidResult, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, VoidResult, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }
}
