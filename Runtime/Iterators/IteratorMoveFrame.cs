namespace CoroGen.CompilerServices;

/// <summary>One move of an async iterator for someone who is no coroutine.</summary>
internal struct IteratorMoveFrame<T> : ICoroutineFrame<bool>, IFrameHolder
{
    private CoroutineIterator<T> _iterator;

    readonly object? IFrameHolder.HeldFrame => _iterator.BoxedFrame;

    public void Start(CoroutineIterator<T> iterator) => _iterator = iterator;

    public readonly bool MoveNext(CoroutineBox box, out bool result) => _iterator.MoveNext(box, out result);
}
