using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>Stands for the frame of an async iterator that runs on the compiler's state machine.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MachineIteratorFrame<T> : ICoroutineFrame<bool>, IFrameHolder
{
    private AsyncEnumeratorFrame<T> _enumerator;
    private IAsyncEnumerable<T>? _unstarted;
    private CancellationToken _token;

    /// <summary>The item that was yielded last.</summary>
    public readonly T YieldedItem => _enumerator.YieldedItem;

    /// <inheritdoc/>
    readonly object? IFrameHolder.HeldFrame => _enumerator;

    /// <summary>Takes what the method returned.</summary>
    public void Start(IAsyncEnumerable<T> source)
    {
        _unstarted = source;
        _token = default;
    }

    /// <summary>Takes what the method returned.</summary>
    public void Start(IAsyncEnumerator<T> source)
    {
        _unstarted = null;
        _enumerator.Start(source);
    }

    /// <summary>Takes the token of the consumer.</summary>
    public void LinkToken(CancellationToken token) => _token = token;

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out bool result)
    {
        if (_unstarted is { } source)
        {
            _unstarted = null;
            _enumerator.Start(source, isOwner: false, capturesContext: true, _token);
        }

        return _enumerator.MoveNext(box, out result);
    }

    /// <summary>Says that no more items are wanted.</summary>
    /// <returns>Whether the frame has to be run until it finishes.</returns>
    public bool BeginDisposing()
    {
        if (_unstarted is null) return _enumerator.BeginDisposing();
        _unstarted = null;
        return false;
    }
}
