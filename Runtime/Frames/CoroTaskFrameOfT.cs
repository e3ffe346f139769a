using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="CoroTask{T}"/> from a generated frame.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroTaskFrame<T> : ICoroutineFrame<T>
{
    private CoroTask<T>? _task;
    private bool _suspended;

    /// <summary>Takes what is awaited.</summary>
    public void Start(CoroTask<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        _task = task;
        _suspended = false;
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out T result)
    {
        var task = _task!;
        if (!task.Poll(box, ref _suspended))
        {
            result = default!;
            return false;
        }

        result = task.GetResult();
        _task = null;
        return true;
    }
}
