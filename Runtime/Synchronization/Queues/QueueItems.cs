namespace CoroGen;

/// <summary>The items of a queue: which of them comes next.</summary>
internal abstract class QueueItems<T>
{
    public abstract int Count { get; }

    public abstract void Add(T item);

    /// <summary>Takes the item whose turn it is; there must be one.</summary>
    public abstract T Take();
}
