using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Disposes of an <see cref="IAsyncEnumerator{T}"/> from a generated frame.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AsyncEnumeratorDisposalFrame<T> : ICoroutineFrame<VoidResult>, IFrameHolder
{
    private AsyncEnumeratorFrame<T> _frame;
    private bool _runs;

    /// <inheritdoc/>
    readonly object? IFrameHolder.HeldFrame => _frame;

    /// <summary>Takes the enumerator.</summary>
    public void Start(IAsyncEnumerator<T> enumerator)
    {
        CoroutineServices.ThrowIfNull(enumerator);
        _frame.Start(enumerator);
        _runs = _frame.BeginDisposing();
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out VoidResult result)
    {
        result = default;
        return !_runs || _frame.MoveNext(box, out _);
    }
}
