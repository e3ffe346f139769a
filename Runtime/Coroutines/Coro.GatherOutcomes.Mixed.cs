using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>
/// Gathering two or three arguments of which some are tasks without a result: these have an empty place in the tuple. For n arguments that takes
/// 2 to the n overloads, so beyond three the user says it of a task, with <see cref="CoroTask.WithoutResult"/>.
/// </content>
public readonly partial struct Coro
{
    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>)> GatherOutcomes<T2>(CoroTask first, ICoroAwaitable<T2> second)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>)>(TupleOutcomes.Of<VoidResult, T2>.Instance);
        gather.Add(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>)> GatherOutcomes<T1>(ICoroAwaitable<T1> first, CoroTask second)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, VoidResult>.Instance);
        gather.Join(first);
        gather.Add(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(CoroTask first, CoroTask second)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, VoidResult>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)> GatherOutcomes<T2, T3>(CoroTask first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<T3>)>(TupleOutcomes.Of<VoidResult, T2, T3>.Instance);
        gather.Add(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)> GatherOutcomes<T1, T3>(ICoroAwaitable<T1> first, CoroTask second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<T3>)>(TupleOutcomes.Of<T1, VoidResult, T3>.Instance);
        gather.Join(first);
        gather.Add(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)> GatherOutcomes<T3>(CoroTask first, CoroTask second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<T3>)>(TupleOutcomes.Of<VoidResult, VoidResult, T3>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)> GatherOutcomes<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, CoroTask third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, T2, VoidResult>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Add(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)> GatherOutcomes<T2>(CoroTask first, ICoroAwaitable<T2> second, CoroTask third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<T2>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, T2, VoidResult>.Instance);
        gather.Add(first);
        gather.Join(second);
        gather.Add(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes<T1>(ICoroAwaitable<T1> first, CoroTask second, CoroTask third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<T1, VoidResult, VoidResult>.Instance);
        gather.Join(first);
        gather.Add(second);
        gather.Add(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    [OverloadResolutionPriority(-1)]
    public static CoroTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)> GatherOutcomes(CoroTask first, CoroTask second, CoroTask third)
    {
        var gather = new GatherTask<(Outcome<VoidResult>, Outcome<VoidResult>, Outcome<VoidResult>)>(TupleOutcomes.Of<VoidResult, VoidResult, VoidResult>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Start();
        return gather;
    }
}
