// Collections: a heap, a ring, a tree, a graph with shortest ways, and operators on sequences.
public sealed partial class Heap<T>
{
    private readonly List<T> _items = [];
    private readonly Comparison<T> _compare;

    public Heap(Comparison<T> compare) => _compare = compare;

    public int Count => _items.Count;

    public void Add(T item)
    {
        _items.Add(item);
        var at = _items.Count - 1;
        while (at > 0 && _compare(_items[at], _items[(at - 1) / 2]) < 0)
        {
            (_items[at], _items[(at - 1) / 2]) = (_items[(at - 1) / 2], _items[at]);
            at = (at - 1) / 2;
        }
    }

    public T Take()
    {
        if (_items.Count == 0) throw new InvalidOperationException("The heap is empty.");
        var first = _items[0];
        _items[0] = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        for (int at = 0, child; (child = 2 * at + 1) < _items.Count; at = child)
        {
            if (child + 1 < _items.Count && _compare(_items[child + 1], _items[child]) < 0) child++;
            if (_compare(_items[at], _items[child]) <= 0) break;
            T moved = _items[at];
            _items[at] = _items[child];
            _items[child] = moved;
        }

        return first;
    }
}

public partial struct Ring
{
    private readonly int[] _items;
    private int _start;
    private int _count;

    public Ring(int capacity) => (_items, _start, _count) = (new int[capacity], 0, 0);

    public bool Push(int item)
    {
        if (_count == _items.Length) return false;
        _items[(_start + _count++) % _items.Length] = item;
        return true;
    }

    public int? Pop()
    {
        if (_count == 0) return null;
        var item = _items[_start];
        _start = (_start + 1) % _items.Length;
        _count--;
        return item;
    }
}

public sealed partial class Tree<TKey, TValue> where TKey : IComparable<TKey>
{
    private TKey? _key;
    private TValue? _value;
    private bool _isSet;
    private Tree<TKey, TValue>? _left, _right;

    public void Set(TKey key, TValue value)
    {
        if (!_isSet) (_key, _value, _isSet) = (key, value, true);
        else switch (key.CompareTo(_key!))
        {
            case 0: _value = value; break;
            case < 0: (_left ??= new()).Set(key, value); break;
            default: (_right ??= new()).Set(key, value); break;
        }
    }

    public TValue? Find(TKey key, TValue? otherwise = default)
    {
        for (var node = this; node is { _isSet: true }; node = key.CompareTo(node._key!) < 0 ? node._left : node._right)
            if (key.Equals(node._key)) return node._value;
        return otherwise;
    }

    public int Depth() => _isSet ? 1 + Math.Max(_left?.Depth() ?? 0, _right?.Depth() ?? 0) : 0;

    public List<string> Keys()
    {
        var keys = _left?.Keys() ?? [];
        if (_isSet) keys.Add($"{_key}");
        keys.AddRange(_right?.Keys() ?? []);
        return keys;
    }
}

public sealed partial class Graph
{
    private readonly Dictionary<string, List<(string To, int Length)>> _ways = new();

    public void Connect(string from, string to, int length)
    {
        if (!_ways.TryGetValue(from, out var ways)) _ways[from] = ways = [];
        ways.Add((to, length));
    }

    public (int Length, string Path)? Shortest(string from, string to)
    {
        var known = new Dictionary<string, int>();
        var open = new Heap<(int Length, string At, string Path)>((a, b) => a.Length.CompareTo(b.Length));
        open.Add((0, from, from));
        while (open.Count > 0)
        {
            var (length, at, path) = open.Take();
            if (at == to) return (length, path);
            if (known.TryGetValue(at, out var before) && before <= length) continue;
            known[at] = length;
            if (_ways.TryGetValue(at, out var ways))
                foreach (var way in ways) open.Add((length + way.Length, way.To, $"{path}-{way.To}"));
        }

        return null;
    }
}

public static partial class Sequences
{
    public static List<TResult> Map<T, TResult>(IEnumerable<T> items, Func<T, int, TResult> map)
    {
        var result = new List<TResult>();
        var at = 0;
        foreach (var item in items) result.Add(map(item, at++));
        return result;
    }

    public static T Fold<T>(IEnumerable<T> items, T seed, Func<T, T, T> join)
    {
        var result = seed;
        foreach (var item in items) result = join(result, item);
        return result;
    }

    public static Dictionary<TKey, List<T>> Group<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) where TKey : notnull
    {
        var groups = new Dictionary<TKey, List<T>>();
        using var enumerator = items.GetEnumerator();
        while (enumerator.MoveNext())
        {
            var current = enumerator.Current;
            if (groups.ContainsKey(key(current))) groups[key(current)].Add(current);
            else groups.Add(key(current), [current]);
        }

        return groups;
    }

    public static void Sort<T>(T[] items, int from, int to) where T : IComparable<T>
    {
        if (from >= to) return;
        var pivot = items[to];
        var wall = from;
        for (var i = from; i < to; i++)
        {
            if (items[i].CompareTo(pivot) > 0) continue;
            (items[i], items[wall]) = (items[wall], items[i]);
            wall++;
        }

        (items[to], items[wall]) = (items[wall], items[to]);
        Sort(items, from, wall - 1);
        Sort(items, wall + 1, to);
    }
}

public static partial class Demo
{
    private static Ring s_ring = new(2);

    public static void Run()
    {
        var heap = new Heap<int>((a, b) => b - a);
        foreach (var item in new[] { 3, 9, 1, 7 }) heap.Add(item);
        while (heap.Count > 1) Log(heap.Take());
        for (var i = 0; i < 3; i++) Log(s_ring.Push(i));
        Log(s_ring.Pop() ?? -1);
        var tree = new Tree<string, int>();
        foreach (var word in "the quick brown fox jumps over the lazy dog".Split()) tree.Set(word, tree.Find(word) + word.Length);
        Log(string.Join(" ", tree.Keys()) + tree.Depth() + tree.Find("the") + tree.Find("cat", -1));
        var graph = new Graph();
        foreach (var (from, to, length) in new[] { ("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 9) }) graph.Connect(from, to, length);
        Log(graph.Shortest("a", "d"));
        Log(graph.Shortest("d", "a") is null);
        var numbers = new[] { 5, 3, 8, 1 };
        Sequences.Sort(numbers, 0, numbers.Length - 1);
        Log(numbers);
        Log(Sequences.Fold(Sequences.Map(numbers, (item, at) => item * at), 100, (a, b) => a - b));
        foreach (var (key, items) in Sequences.Group(numbers, item => item % 2 == 0 ? "even" : "odd")) Log(key + items.Count);
        try
        {
            Log(new Heap<string>(string.CompareOrdinal).Take());
        }
        catch (InvalidOperationException exception) when (numbers is [1, .., var last] && last > 5)
        {
            Log(exception.Message + last);
        }
    }
}
