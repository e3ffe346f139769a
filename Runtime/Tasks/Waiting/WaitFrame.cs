using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Waits for several tasks: the one frame behind all overloads of <c>Wait</c>.</summary>
internal struct WaitFrame<TTask> : ICoroutineFrame<(IReadOnlyList<TTask> Done, IReadOnlyList<TTask> Pending)>
    where TTask : CoroTask
{
    private IEnumerable<TTask> _tasks;
    private TTask[] _distinct;
    private TimeSpan? _timeout;
    private WaitUntil _until;
    private WaitOperation? _operation;

    public void Start(IEnumerable<TTask> tasks, TimeSpan? timeout, WaitUntil until)
    {
        _tasks = tasks;
        _timeout = timeout;
        _until = until;
        _operation = null;
    }

    public bool MoveNext(CoroutineBox box, out (IReadOnlyList<TTask> Done, IReadOnlyList<TTask> Pending) result)
    {
        result = default;
        if (_operation is null)
        {
            Begin(box, _tasks, _until);
            return false;
        }

        _operation.End();
        if (box.TakeCancellation()) return box.Unwind();
        result = Sort(_distinct);
        return true;
    }

    private void Begin(CoroutineBox box, IEnumerable<TTask> tasks, WaitUntil returnWhen)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        _distinct = Distinct(tasks.ToArray());
        if (_distinct.Length == 0) throw new ArgumentException("There are no tasks to wait for.", nameof(tasks));
        if (!Enum.IsDefined(returnWhen)) throw new ArgumentException($"{returnWhen} is no condition to wait for.", nameof(returnWhen));
        _operation = new WaitOperation(box, _distinct, _timeout, returnWhen);
    }

    private static (TTask[] Done, TTask[] Pending) Sort(TTask[] tasks)
    {
        var count = 0;
        foreach (var task in tasks)
        {
            if (task.IsCompleted) count++;
        }

        if (count == tasks.Length) return (tasks, []);
        if (count == 0) return ([], tasks);
        return (Array.FindAll(tasks, static task => task.IsCompleted), Array.FindAll(tasks, static task => !task.IsCompleted));
    }

    /// <summary>The tasks without repetitions; of a few they are found without a set.</summary>
    private static TTask[] Distinct(TTask[] tasks)
    {
        const int Few = 16;
        if (tasks.Length > Few) return tasks.Distinct().ToArray();
        var count = 0;
        foreach (var task in tasks)
        {
            if (Array.IndexOf(tasks, task, 0, count) < 0) tasks[count++] = task;
        }

        return count == tasks.Length ? tasks : tasks[..count];
    }
}
