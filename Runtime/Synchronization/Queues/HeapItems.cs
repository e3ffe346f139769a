namespace CoroGen;

/// <summary>Least first. The moves are those of Python's <c>heapq</c>, so that items which compare equal come out in the same order as there.</summary>
internal sealed class HeapItems<T>(IComparer<T> comparer) : QueueItems<T>
{
    private readonly List<T> _items = [];

    public override int Count => _items.Count;

    public override void Add(T item)
    {
        _items.Add(item);
        Rise(_items.Count - 1, item);
    }

    public override T Take()
    {
        var last = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        if (_items.Count == 0) return last;
        var least = _items[0];
        Rise(SinkHole(), last);
        return least;
    }

    /// <summary>Moves the hole at the top down to a leaf, each time to the lesser child; of equal ones to the right.</summary>
    private int SinkHole()
    {
        var hole = 0;
        for (var child = 1; child < _items.Count; child = (2 * hole) + 1)
        {
            var right = child + 1;
            if (right < _items.Count && comparer.Compare(_items[child], _items[right]) >= 0) child = right;
            _items[hole] = _items[child];
            hole = child;
        }

        return hole;
    }

    /// <summary>Puts an item in a hole, or as far above it as it is less than what stands there.</summary>
    private void Rise(int hole, T item)
    {
        while (hole > 0)
        {
            var parent = (hole - 1) / 2;
            if (comparer.Compare(item, _items[parent]) >= 0) break;
            _items[hole] = _items[parent];
            hole = parent;
        }

        _items[hole] = item;
    }
}
