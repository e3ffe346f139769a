namespace CoroGen;

/// <summary>The items of a queue, and which of them comes next: what a <see cref="CoroQueue{T}"/> with an order of its own brings along.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Mirrors what a subclass of <c>asyncio.Queue</c> overrides: <c>_init</c>, <c>_put</c>, <c>_get</c> and <c>_qsize</c>.</remarks>
public abstract class QueueItems<T>
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>Adds one.</summary>
    /// <param name="item">The item.</param>
    public abstract void Add(T item);

    /// <summary>Takes the one whose turn it is; there is one.</summary>
    public abstract T Take();
}
