namespace CoroGen;

/// <summary>The entries of a watch, in the order in which they were added, linked through themselves.</summary>
internal struct WatchedTasks
{
    private WatchedTask? _last;

    public WatchedTask? First { get; private set; }

    public readonly bool IsEmpty => First is null;

    public void Append(WatchedTask entry)
    {
        entry.PreviousWatched = _last;
        if (_last is null) First = entry;
        else _last.NextWatched = entry;
        _last = entry;
    }

    public void Remove(WatchedTask entry)
    {
        if (entry.PreviousWatched is null) First = entry.NextWatched;
        else entry.PreviousWatched.NextWatched = entry.NextWatched;
        if (entry.NextWatched is null) _last = entry.PreviousWatched;
        else entry.NextWatched.PreviousWatched = entry.PreviousWatched;
        entry.NextWatched = entry.PreviousWatched = null;
    }

    /// <summary>Appends entries of tasks, one for each, which are not watched yet.</summary>
    /// <param name="watch">The watch.</param>
    /// <param name="items">What was given as tasks.</param>
    /// <param name="toTask">Gives the task of an item; it is told the tasks of the items before.</param>
    /// <returns>How many tasks there are.</returns>
    /// <exception cref="ArgumentException">A task is null.</exception>
    public int Append<TItem>(ITaskWatch watch, IEnumerable<TItem> items, Func<TItem, HashSet<CoroTask>, CoroTask> toTask)
    {
        var seen = SeenTasks.Rent();

        // By their places where there are some: the enumerator of an array or a list would be one more object.
        if (items is IReadOnlyList<TItem> list)
        {
            for (var i = 0; i < list.Count; i++) AppendNew(watch, toTask(list[i], seen), seen);
        }
        else
        {
            foreach (var item in items) AppendNew(watch, toTask(item, seen), seen);
        }

        var count = seen.Count;
        SeenTasks.Return(seen);
        return count;
    }

    /// <summary>Whether all tasks belong to the loop of the first.</summary>
    public readonly bool ShareLoop()
    {
        for (var entry = First; entry is not null; entry = entry.NextWatched)
        {
            if (!ReferenceEquals(entry.Task.Loop, First!.Task.Loop)) return false;
        }

        return true;
    }

    /// <summary>Begins to watch all tasks; those that have ended are told of through the ready queue.</summary>
    public readonly void Watch()
    {
        for (var entry = First; entry is not null; entry = entry.NextWatched) entry.Task.AddWaiter(entry);
    }

    /// <summary>Ends the watch of all tasks.</summary>
    /// <returns>How many they were.</returns>
    public int LeaveAll()
    {
        var count = 0;
        for (; First is { } entry; count++)
        {
            Remove(entry);
            entry.Leave();
        }

        return count;
    }

    private void AppendNew(ITaskWatch watch, CoroTask? task, HashSet<CoroTask> seen)
    {
        if (task is null) throw new ArgumentException("One of the tasks is null.", nameof(task));
        if (seen.Add(task)) Append(WatchedTask.Rent(watch, task));
    }
}
