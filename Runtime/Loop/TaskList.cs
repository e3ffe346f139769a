using System.Runtime.CompilerServices;

namespace CoroGen;

/// <summary>
/// The tasks of a loop that have been suspended and are not done, in the order of their first suspension. A task that ends leaves a hole behind, so
/// that nothing but the slot is touched; holes are closed when there is no more room.
/// </summary>
internal struct TaskList
{
    // A struct around the reference spares the covariance check of every store.
    private Slot[] _slots;
    private int _end;

    public TaskList(int capacity)
    {
        _slots = new Slot[capacity];
    }

    /// <summary>How many tasks there are.</summary>
    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(CoroTask task)
    {
        if (_end == _slots.Length) MakeRoom();
        _slots[_end].Task = task;
        task.ListIndex = ++_end;
        Count++;
    }

    /// <summary>Takes a task out, if it is here: futures never are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(CoroTask task)
    {
        if (task.ListIndex == 0) return;
        _slots[task.ListIndex - 1].Task = null;
        task.ListIndex = 0;
        if (--Count == 0) _end = 0;
    }

    public readonly List<CoroTask> ToList()
    {
        var tasks = new List<CoroTask>(Count);
        for (var i = 0; i < _end; i++)
        {
            if (_slots[i].Task is { } task) tasks.Add(task);
        }

        return tasks;
    }

    public void Clear()
    {
        for (var i = 0; i < _end; i++)
        {
            if (_slots[i].Task is { } task) task.ListIndex = 0;
        }

        Array.Clear(_slots);
        _end = Count = 0;
    }

    private void MakeRoom()
    {
        var old = _slots;
        if (Count > old.Length / 2) _slots = new Slot[old.Length * 2];
        var end = 0;
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i].Task is not { } task) continue;
            _slots[end].Task = task;
            task.ListIndex = ++end;
        }

        if (ReferenceEquals(old, _slots)) Array.Clear(old, end, old.Length - end);
        _end = end;
    }

    private struct Slot
    {
        public CoroTask? Task;
    }
}
