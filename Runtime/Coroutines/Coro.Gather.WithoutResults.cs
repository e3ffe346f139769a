using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>
/// Gathering two to eight separate arguments of which no value is wanted. Without these, languages before C# 13, which know no params of a span, would
/// make a tuple of empty places or an array.
/// </content>
public readonly partial struct Coro
{
    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Add(fourth.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth, Coro fifth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Add(fourth.Valued);
        gather.Add(fifth.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Add(fourth.Valued);
        gather.Add(fifth.Valued);
        gather.Add(sixth.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Join(first);
        gather.Join(second);
        gather.Join(third);
        gather.Join(fourth);
        gather.Join(fifth);
        gather.Join(sixth);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth, Coro seventh)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Add(fourth.Valued);
        gather.Add(fifth.Valued);
        gather.Add(sixth.Valued);
        gather.Add(seventh.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth, ICoroAwaitable seventh)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
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

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(Coro first, Coro second, Coro third, Coro fourth, Coro fifth, Coro sixth, Coro seventh, Coro eighth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Add(first.Valued);
        gather.Add(second.Valued);
        gather.Add(third.Valued);
        gather.Add(fourth.Valued);
        gather.Add(fifth.Valued);
        gather.Add(sixth.Valued);
        gather.Add(seventh.Valued);
        gather.Add(eighth.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(ICoroAwaitable first, ICoroAwaitable second, ICoroAwaitable third, ICoroAwaitable fourth, ICoroAwaitable fifth, ICoroAwaitable sixth, ICoroAwaitable seventh, ICoroAwaitable eighth)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
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
