using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering collections, and any number of coroutines without results.</content>
public readonly partial struct Coro
{
    /// <summary>Runs coroutines, which start now, and tasks at the same time, waits for all, and tells how each of them ended.</summary>
    /// <remarks>Mirrors <c>asyncio.gather(..., return_exceptions=True)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.</remarks>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(ReadOnlySpan<Coro<T>> coros)
    {
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(Coro<T>[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<Coro<T>> coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(ReadOnlySpan<CoroTask<T>> tasks)
    {
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(CoroTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<T>[]> GatherOutcomes<T>(IEnumerable<CoroTask<T>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<Outcome<T>[]>(ArrayOutcomes<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params ReadOnlySpan<Coro> coros)
    {
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params Coro[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(IEnumerable<Coro> coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes<TTask>(ReadOnlySpan<TTask> tasks)
        where TTask : CoroTask
    {
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(CoroTask[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(IEnumerable<CoroTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes(params ICoroAwaitable[] awaitables)
    {
        ArgumentNullException.ThrowIfNull(awaitables);
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        foreach (var awaitable in awaitables) gather.Join(awaitable);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="GatherOutcomes{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<Outcome<VoidResult>[]> GatherOutcomes()
    {
        var gather = new GatherTask<Outcome<VoidResult>[]>(ArrayOutcomes<VoidResult>.Instance);
        gather.Start();
        return gather;
    }
}
