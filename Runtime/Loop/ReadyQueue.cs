using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>The FIFO of what the loop will run: a ring that grows.</summary>
internal struct ReadyQueue
{
    // A struct around the reference spares the covariance check of every store.
    private Slot[] _slots;
    private int _head;
    private int _count;

    public ReadyQueue(int capacity)
    {
        _slots = new Slot[capacity];
    }

    public readonly int Count => _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enqueue(LoopItem item)
    {
        var slots = _slots;
        if (_count == slots.Length) slots = Grow();
        slots[(_head + _count) & (slots.Length - 1)].Item = item;
        _count++;
    }

    /// <summary>The item that became ready first.</summary>
    public readonly LoopItem First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _slots[_head].Item!;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RemoveFirst()
    {
        var slots = _slots;
        slots[_head].Item = null;
        _head = (_head + 1) & (slots.Length - 1);
        _count--;
    }

    /// <summary>The items in their order.</summary>
    public readonly IEnumerable<LoopItem> Items()
    {
        for (var i = 0; i < _count; i++) yield return _slots[(_head + i) & (_slots.Length - 1)].Item!;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _head = 0;
        _count = 0;
    }

    private Slot[] Grow()
    {
        var grown = new Slot[_slots.Length * 2];
        var first = _slots.Length - _head;
        Array.Copy(_slots, _head, grown, 0, first);
        Array.Copy(_slots, 0, grown, first, _head);
        _head = 0;
        return _slots = grown;
    }

    private struct Slot
    {
        public LoopItem? Item;
    }
}
