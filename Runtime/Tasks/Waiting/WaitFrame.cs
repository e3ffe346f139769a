using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Waits for several tasks: the one frame behind all overloads of <c>Wait</c>.</summary>
internal struct WaitFrame<TTask> : ICoroutineFrame<(IReadOnlyList<TTask> Done, IReadOnlyList<TTask> Pending)>
    where TTask : CoroTask
{
    private IEnumerable<TTask>? _tasks;
    private TimeSpan? _timeout;
    private ReturnWhen _until;
    private WaitOperation? _operation;

    public void Start(IEnumerable<TTask> tasks, TimeSpan? timeout, ReturnWhen until)
    {
        _tasks = tasks;
        _timeout = timeout;
        _until = until;
        _operation = null;
    }

    public bool MoveNext(CoroutineBox box, out (IReadOnlyList<TTask> Done, IReadOnlyList<TTask> Pending) result)
    {
        result = default;
        if (_operation is not { } operation)
        {
            _operation = WaitOperation.Begin(box, _tasks!, _timeout, _until);
            _tasks = null;
            return false;
        }

        _operation = null;
        var isCanceled = box.TakeCancellation();
        if (!isCanceled) result = operation.Sort<TTask>();
        operation.End();
        return !isCanceled || box.Unwind();
    }
}
