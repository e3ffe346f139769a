using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Gathering collections, and any number of coroutines without results.</content>
public readonly partial struct Coro
{
    /// <summary>Runs coroutines, which start now, and tasks at the same time, and gives their values. The first failure ends the gather; the others go on.</summary>
    /// <remarks>Mirrors <c>asyncio.gather()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.gather.</remarks>
    public static CoroTask<T[]> Gather<T>(ReadOnlySpan<Coro<T>> coros)
    {
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(Coro<T>[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(IEnumerable<Coro<T>> coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var coro in coros) gather.Add(coro);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(ReadOnlySpan<CoroTask<T>> tasks)
    {
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(CoroTask<T>[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask<T[]> Gather<T>(IEnumerable<CoroTask<T>> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<T[]>(ArrayResults<T>.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params ReadOnlySpan<Coro> coros)
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params Coro[] coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(IEnumerable<Coro> coros)
    {
        ArgumentNullException.ThrowIfNull(coros);
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var coro in coros) gather.Add(coro.Valued);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather<TTask>(ReadOnlySpan<TTask> tasks)
        where TTask : CoroTask
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(CoroTask[] tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(IEnumerable<CoroTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var task in tasks) gather.Add(task);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather(params ICoroAwaitable[] awaitables)
    {
        ArgumentNullException.ThrowIfNull(awaitables);
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        foreach (var awaitable in awaitables) gather.Join(awaitable);
        gather.Start();
        return gather;
    }

    /// <inheritdoc cref="Gather{T}(ReadOnlySpan{Coro{T}})"/>
    public static CoroTask Gather()
    {
        var gather = new GatherTask<VoidResult>(NoResults.Instance);
        gather.Start();
        return gather;
    }
}
