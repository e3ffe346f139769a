using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>
/// Gathering two or three arguments of which some are tasks without a result: these have an empty place in the tuple. For n arguments that takes
/// 2 to the n overloads, so beyond three the user says it of a task, with <see cref="CoroTask.WithoutResult"/>.
/// </content>
public readonly partial struct Coro
{
    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult)> Gather<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second)
    {
        var gather = new GatherTask<(T1, VoidResult)>(TupleResults.Of<T1, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2)> Gather<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second)
    {
        var gather = new GatherTask<(VoidResult, T2)>(TupleResults.Of<VoidResult, T2>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, T2, VoidResult)> Gather<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(T1, T2, VoidResult)>(TupleResults.Of<T1, T2, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult, T3)> Gather<T1, T3>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(T1, VoidResult, T3)>(TupleResults.Of<T1, VoidResult, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(T1, VoidResult, VoidResult)> Gather<T1>(ICoroAwaitable<T1> first, ICoroAwaitable second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(T1, VoidResult, VoidResult)>(TupleResults.Of<T1, VoidResult, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2, T3)> Gather<T2, T3>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(VoidResult, T2, T3)>(TupleResults.Of<VoidResult, T2, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, T2, VoidResult)> Gather<T2>(ICoroAwaitable first, ICoroAwaitable<T2> second, ICoroAwaitable third)
    {
        var gather = new GatherTask<(VoidResult, T2, VoidResult)>(TupleResults.Of<VoidResult, T2, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(VoidResult, VoidResult, T3)> Gather<T3>(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(VoidResult, VoidResult, T3)>(TupleResults.Of<VoidResult, VoidResult, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }
}
