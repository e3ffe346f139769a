namespace CoroGen;

/// <content>Gathering two to eight separate arguments.</content>
public readonly partial struct Coro
{
    /// <summary>Runs coroutines, which start now, and tasks at the same time, waits for all, and tells how each of them ended.</summary>
    /// <remarks>
    /// Mirrors <c>asyncio.gather(..., return_exceptions=True)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather. Where there are
    /// more than three arguments, a task without a result is handed over by its <see cref="CoroTask.WithoutResult"/>.
    /// </remarks>
    public static CoroTask<(Outcome<T1>, Outcome<T2>)> GatherOutcomes<T1, T2>(Coro<T1> first, Coro<T2> second)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>)>(TupleOutcomes.Of<T1, T2>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>)> GatherOutcomes<T1, T2>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>)>(TupleOutcomes.Of<T1, T2>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> GatherOutcomes<T1, T2, T3>(Coro<T1> first, Coro<T2> second, Coro<T3> third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>(TupleOutcomes.Of<T1, T2, T3>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)> GatherOutcomes<T1, T2, T3>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>)>(TupleOutcomes.Of<T1, T2, T3>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)> GatherOutcomes<T1, T2, T3, T4>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>(TupleOutcomes.Of<T1, T2, T3, T4>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Add(fourth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)> GatherOutcomes<T1, T2, T3, T4>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>)>(TupleOutcomes.Of<T1, T2, T3, T4>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)> GatherOutcomes<T1, T2, T3, T4, T5>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Add(fourth);
        gather.Add(fifth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)> GatherOutcomes<T1, T2, T3, T4, T5>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)> GatherOutcomes<T1, T2, T3, T4, T5, T6>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Add(fourth);
        gather.Add(fifth);
        gather.Add(sixth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)> GatherOutcomes<T1, T2, T3, T4, T5, T6>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Join(sixth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)> GatherOutcomes<T1, T2, T3, T4, T5, T6, T7>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth, Coro<T7> seventh)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Add(fourth);
        gather.Add(fifth);
        gather.Add(sixth);
        gather.Add(seventh);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)> GatherOutcomes<T1, T2, T3, T4, T5, T6, T7>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth, ICoroAwaitable<T7> seventh)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Join(sixth);
        gather.Join(seventh);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)> GatherOutcomes<T1, T2, T3, T4, T5, T6, T7, T8>(Coro<T1> first, Coro<T2> second, Coro<T3> third, Coro<T4> fourth, Coro<T5> fifth, Coro<T6> sixth, Coro<T7> seventh, Coro<T8> eighth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7, T8>.Instance);
        gather.Add(first);
        gather.Add(second);
        gather.Add(third);
        gather.Add(fourth);
        gather.Add(fifth);
        gather.Add(sixth);
        gather.Add(seventh);
        gather.Add(eighth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T1, T2}(Coro{T1}, Coro{T2})"/>
    public static CoroTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)> GatherOutcomes<T1, T2, T3, T4, T5, T6, T7, T8>(ICoroAwaitable<T1> first, ICoroAwaitable<T2> second, ICoroAwaitable<T3> third, ICoroAwaitable<T4> fourth, ICoroAwaitable<T5> fifth, ICoroAwaitable<T6> sixth, ICoroAwaitable<T7> seventh, ICoroAwaitable<T8> eighth)
    {
        var gather = new GatherTask<(Outcome<T1>, Outcome<T2>, Outcome<T3>, Outcome<T4>, Outcome<T5>, Outcome<T6>, Outcome<T7>, Outcome<T8>)>(TupleOutcomes.Of<T1, T2, T3, T4, T5, T6, T7, T8>.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Join(sixth);
        gather.Join(seventh);
        gather.Join(eighth);
        gather.Start();
        return gather;
    }
}
