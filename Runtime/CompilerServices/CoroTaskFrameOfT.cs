using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Awaits a <see cref="CoroTask{T}"/> from a generated frame.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroTaskFrame<T> : ICoroutineFrame<T>
{
    private CoroTaskFrame _frame;
    private CoroTask<T> _task;

    /// <summary>Takes what is awaited.</summary>
    public void Start(CoroTask<T> task)
    {
        _task = task;
        _frame.Start(task);
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out T result)
    {
        if (!_frame.MoveNext(box, out _))
        {
            result = default!;
            return false;
        }

        result = _task.GetResult();
        _task = null!;
        return true;
    }
}
