namespace CoroGen;

/// <summary>First in, first out.</summary>
internal sealed class FifoItems<T> : QueueItems<T>
{
    private readonly Queue<T> _items = new();

    public override int Count => _items.Count;

    public override void Add(T item) => _items.Enqueue(item);

    public override T Take() => _items.Dequeue();
}
