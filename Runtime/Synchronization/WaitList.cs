using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// The boxes that wait for a primitive, oldest first: a list that is linked through the boxes themselves. A box whose wait was cancelled stands in the
/// list until its leaf runs and takes it out, as asyncio's cancelled waiters do.
/// </summary>
internal struct WaitList
{
    private CoroutineBox? _first, _last;

    public readonly bool IsEmpty => _first is null;

    /// <summary>How many boxes stand in the list; for reports.</summary>
    public readonly int Count
    {
        get
        {
            var count = 0;
            for (var box = _first; box is not null; box = After(box)) count++;
            return count;
        }
    }

    /// <summary>Whether all of them were cancelled; true of an empty list.</summary>
    public readonly bool IsAllCanceled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _first is null || FindAllCanceled();
    }

    /// <summary>Suspends a box at the end of the list.</summary>
    public void Append(CoroutineBox box)
    {
        if (_last is { } last)
        {
            last.Next = box;
            box.Previous = last;
        }
        else
        {
            _first = box;
        }

        _last = box;
        box.BeginWait();
    }

    /// <summary>Takes a box out, if it still stands here.</summary>
    /// <returns>Whether it did: false says that the box was woken by a method that takes out what it wakes.</returns>
    public bool Remove(CoroutineBox box)
    {
        var previous = box.Previous;
        if (previous is null && !ReferenceEquals(_first, box)) return false;
        var next = box.Next;
        if (previous is null) _first = Unsafe.As<CoroutineBox>(next);
        else previous.Next = next;
        if (next is null) _last = Unsafe.As<CoroutineBox>(previous);
        else next.Previous = previous;
        box.Next = box.Previous = null;
        return true;
    }

    /// <summary>Wakes the first box, unless it was woken or cancelled already; it stays in the list until its leaf takes it out.</summary>
    public readonly void WakeFirstInPlace() => _first?.Wake();

    /// <summary>Wakes the first box that is neither woken nor cancelled and takes it out.</summary>
    /// <returns>Whether there was one.</returns>
    public bool WakeNext()
    {
        for (var box = _first; box is not null; box = After(box))
        {
            if (box.Wait != WaitState.Pending) continue;
            Remove(box);
            box.Wake();
            return true;
        }

        return false;
    }

    /// <summary>Wakes all boxes that wait and empties the list.</summary>
    public void WakeAll()
    {
        var box = _first;
        _first = _last = null;
        while (box is not null)
        {
            var next = After(box);
            box.Next = box.Previous = null;
            box.Wake();
            box = next;
        }
    }

    private readonly bool FindAllCanceled()
    {
        for (var box = _first; box is not null; box = After(box))
        {
            if (box.Wait != WaitState.Canceled) return false;
        }

        return true;
    }

    // Only boxes are ever appended, so the cast needs no check.
    private static CoroutineBox? After(CoroutineBox box) => Unsafe.As<CoroutineBox>(box.Next);
}
