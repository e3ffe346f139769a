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
        result = (Array.FindAll(_distinct, static task => task.IsCompleted), Array.FindAll(_distinct, static task => !task.IsCompleted));
        return true;
    }

    private void Begin(CoroutineBox box, IEnumerable<TTask> tasks, WaitUntil returnWhen)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        _distinct = tasks.Distinct().ToArray();
        if (_distinct.Length == 0) throw new ArgumentException("There are no tasks to wait for.", nameof(tasks));
        if (!Enum.IsDefined(returnWhen)) throw new ArgumentException($"{returnWhen} is no condition to wait for.", nameof(returnWhen));
        _operation = new WaitOperation(box, _distinct, _timeout, returnWhen);
    }
}
