using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// Enumerates an <see cref="IAsyncEnumerable{T}"/> from a generated frame. The frame of an iterator of this library is run as a part of its
/// consumer's; the moves of all others are awaited.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AsyncEnumeratorFrame<T> : ICoroutineFrame<bool>, IFrameHolder
{
    private IAsyncEnumerator<T>? _enumerator;
    private CoroutineIterator<T>? _own;
    private ConfiguredValueTaskAwaitable<bool>.ConfiguredValueTaskAwaiter _moving;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _disposal;
    private bool _isSuspended;
    private bool _isDisposing;
    private bool _isOwner;
    private bool _capturesContext;

    /// <summary>The item that was found last.</summary>
    public readonly T YieldedItem => _own is { } own ? own.Current : _enumerator!.Current;

    /// <inheritdoc/>
    readonly object? IFrameHolder.HeldFrame => _own?.BoxedFrame;

    /// <summary>Takes an enumerator.</summary>
    public void Start(IAsyncEnumerator<T> enumerator) => Take(enumerator, isOwner: false, capturesContext: true);

    /// <summary>Gets the enumerator of what is to be enumerated.</summary>
    /// <param name="source">What is to be enumerated.</param>
    /// <param name="isOwner">Whether a call of an iterator gave the source, so that nobody else holds it.</param>
    /// <param name="capturesContext">What <c>ConfigureAwait</c> says of the awaits of enumerators of other libraries.</param>
    /// <param name="token">The token for the enumerator.</param>
    public void Start(IAsyncEnumerable<T> source, bool isOwner, bool capturesContext, CancellationToken token)
    {
        if (isOwner && source is CoroutineIterator<T> { IsExposed: false } own) Take(own.TakeForOnce(token), isOwner: true, capturesContext);
        else Take(source!.GetAsyncEnumerator(token), isOwner: false, capturesContext);
    }

    /// <inheritdoc/>
    public bool MoveNext(CoroutineBox box, out bool result)
    {
        if (_own is not { } own) return _isDisposing ? RunDisposal(box, out result) : RunMove(box, out result);
        if (!_isSuspended)
        {
            _isSuspended = true;
            own.BeginMove();
        }

        if (!own.MoveNext(box, out result)) return false;
        if (_isDisposing) Leave();
        _isSuspended = false;
        return true;
    }

    /// <summary>Says that no more items are wanted.</summary>
    /// <returns>Whether the frame has to be run until it finishes.</returns>
    public bool BeginDisposing()
    {
        if (_enumerator is null) return false;
        _isSuspended = false;
        if (_own is { } own)
        {
            _isSuspended = _isDisposing = own.BeginDisposing();
            if (!_isDisposing) Leave();
            return _isDisposing;
        }

        _isDisposing = true;
        return true;
    }

    private void Take(IAsyncEnumerator<T> enumerator, bool isOwner, bool capturesContext)
    {
        _enumerator = enumerator;
        _own = enumerator is CoroutineIterator<T> { IsForeign: false } own ? own : null;
        _isOwner = isOwner;
        _capturesContext = capturesContext;
        _isSuspended = _isDisposing = false;
    }

    private void Leave()
    {
        var own = _own!;
        _own = null;
        _enumerator = null;
        if (_isOwner) own.Recycle();
    }

    private bool RunMove(CoroutineBox box, out bool result)
    {
        if (!_isSuspended)
        {
            var awaiter = _enumerator!.MoveNextAsync().ConfigureAwait(_capturesContext).GetAwaiter();
            if (awaiter.IsCompleted)
            {
                result = awaiter.GetResult();
                return true;
            }

            _isSuspended = true;
            _moving = awaiter;
            box.AwaitUnsafeOnCompleted(ref awaiter);
            result = false;
            return false;
        }

        var moving = _moving;
        _moving = default;
        _isSuspended = false;
        if (box.TakeCancellation())
        {
            result = false;
            if (AbandonedIterator.Is(_enumerator) && box.Root.Cancellation.TakeAbandoned() is { } wait)
            {
                wait.DisposeAfterwards(_enumerator!);
                _enumerator = null;
            }

            return box.Unwind();
        }

        result = moving.GetResult();
        return true;
    }

    private bool RunDisposal(CoroutineBox box, out bool result)
    {
        result = false;
        if (!_isSuspended)
        {
            var awaiter = _enumerator!.DisposeAsync().ConfigureAwait(_capturesContext).GetAwaiter();
            _enumerator = null;
            if (awaiter.IsCompleted)
            {
                awaiter.GetResult();
                return true;
            }

            _isSuspended = true;
            _disposal = awaiter;
            box.AwaitUnsafeOnCompleted(ref awaiter);
            return false;
        }

        var disposal = _disposal;
        _disposal = default;
        _isSuspended = false;
        if (box.TakeCancellation()) return box.Unwind();
        disposal.GetResult();
        return true;
    }
}
