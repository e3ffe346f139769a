namespace CoroGen;

/// <summary>
/// What a loop reports when it closes. It keeps nothing alive: what is collected before reports itself. The references are made only for tasks
/// that failed, and in debug mode for coroutines, and serve again when theirs are settled.
/// </summary>
internal sealed class LateReports
{
    private const int LeastLimit = 16;

    private readonly object _lock = new();
    private readonly List<WeakReference<LateReport>> _entries = [];
    private readonly Stack<WeakReference<LateReport>> _free = [];
    private int _limit = LeastLimit;

    /// <summary>Adds a report; futures may fail in any thread where no loop runs.</summary>
    public void Add(LateReport report)
    {
        lock (_lock)
        {
            if (_entries.Count >= _limit) ForgetSettled();
            if (_free.TryPop(out var entry)) entry.SetTarget(report);

            // A report that was collected, and is on its way to the loop by its finalizer, would come too late where the loop closes before.
            else entry = new WeakReference<LateReport>(report, trackResurrection: true);
            _entries.Add(entry);
        }
    }

    /// <summary>Reports what is not settled, in the order in which it came.</summary>
    public void ReportAll()
    {
        WeakReference<LateReport>[] entries;
        lock (_lock)
        {
            entries = [.. _entries];
            _entries.Clear();
        }

        foreach (var entry in entries)
        {
            if (entry.TryGetTarget(out var report)) report.ReportOnce();
        }
    }

    private void ForgetSettled()
    {
        var count = 0;
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (entry.TryGetTarget(out var report) && !report.IsSettled) _entries[count++] = entry;
            else _free.Push(entry);
        }

        _entries.RemoveRange(count, _entries.Count - count);
        _limit = Math.Max(LeastLimit, 2 * count);
    }
}
