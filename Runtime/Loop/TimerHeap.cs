using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The timers of a loop, nearest first; equal deadlines in the order of their arrival. A heap of four children a node; each item knows its
/// place, so that a cancelled timer leaves at once.
/// </summary>
internal sealed class TimerHeap
{
    private Entry[] _entries = new Entry[16];
    private int _count;
    private long _lastSequence;

    public int Count => _count;

    /// <summary>The nearest deadline; there must be one.</summary>
    public TimeSpan Next => _entries[0].When;

    public void Add(LoopItem item, TimeSpan when)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        SiftUp(_count++, new Entry(when, ++_lastSequence, item));
    }

    public LoopItem RemoveNext()
    {
        var item = _entries[0].Item;
        Remove(item);
        return item;
    }

    public void Remove(LoopItem item)
    {
        var index = item.TimerIndex;
        if (index < 0) return;
        item.TimerIndex = -1;
        var last = _entries[--_count];
        _entries[_count] = default;
        if (index == _count) return;
        if (index > 0 && last.IsBefore(_entries[(index - 1) / 4])) SiftUp(index, last);
        else SiftDown(index, last);
    }

    public void Clear()
    {
        for (var i = 0; i < _count; i++) _entries[i].Item.TimerIndex = -1;
        Array.Clear(_entries, 0, _count);
        _count = 0;
    }

    private void SiftUp(int index, Entry entry)
    {
        while (index > 0)
        {
            var parent = (index - 1) / 4;
            if (!entry.IsBefore(_entries[parent])) break;
            Put(index, _entries[parent]);
            index = parent;
        }

        Put(index, entry);
    }

    private void SiftDown(int index, Entry entry)
    {
        while (true)
        {
            var first = (4 * index) + 1;
            if (first >= _count) break;
            var least = first;
            var end = Math.Min(first + 4, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (_entries[child].IsBefore(_entries[least])) least = child;
            }

            if (!_entries[least].IsBefore(entry)) break;
            Put(index, _entries[least]);
            index = least;
        }

        Put(index, entry);
    }

    private void Put(int index, Entry entry)
    {
        _entries[index] = entry;
        entry.Item.TimerIndex = index;
    }

    private readonly record struct Entry(TimeSpan When, long Sequence, LoopItem Item)
    {
        public bool IsBefore(in Entry other) => When < other.When || (When == other.When && Sequence < other.Sequence);
    }
}
