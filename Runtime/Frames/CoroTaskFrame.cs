using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="CoroTask"/> from a generated frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroTaskFrame : ICoroutineFrame<VoidResult>
{
    private CoroTask? _task;
    private bool _suspended;

    /// <summary>Takes what is awaited.</summary>
    public void Start(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
        _suspended = false;
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out VoidResult result)
    {
        result = default;
        var task = _task!;
        if (!task.Poll(box, ref _suspended)) return false;
        task.ThrowIfNotSuccessful();
        _task = null;
        return true;
    }
}
