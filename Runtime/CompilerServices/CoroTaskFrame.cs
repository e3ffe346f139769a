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
        if (_suspended)
        {
            // The request to cancel came after the wake-up: what was awaited has ended, and its outcome is not delivered.
            // Unless it was cancelled itself: then that is the cancellation that arrives.
            if (box.TakeCancellation() && !task.EndsByCancellation) return box.Unwind();
        }
        else if (!task.IsCompleted)
        {
            _suspended = true;
            task.Suspend(box);
            return false;
        }

        if (task.EndsByCancellation) return task.UnwindFrom(box);
        task.ThrowIfNotSuccessful();
        _task = null;
        return true;
    }
}
