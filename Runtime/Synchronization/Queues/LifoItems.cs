namespace CoroGen;

/// <summary>Last in, first out.</summary>
internal sealed class LifoItems<T> : QueueItems<T>
{
    private readonly Stack<T> _items = new();

    public override int Count => _items.Count;

    public override void Add(T item) => _items.Push(item);

    public override T Take() => _items.Pop();
}
