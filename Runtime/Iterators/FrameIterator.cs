using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace CoroGen.CompilerServices;

/// <summary>The object of an async iterator that has a frame: pooled for each closed frame type.</summary>
/// <typeparam name="TFrame">The frame.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FrameIterator<TFrame, T> : CoroutineIterator<T>
    where TFrame : struct, ICoroutineIteratorFrame<T>
{
    [ThreadStatic]
    private static BoxPool<FrameIterator<TFrame, T>> t_pool;

    /// <summary>The frame, to be started by whoever rents the object.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "Frames are started and run in place.")]
    public TFrame Frame;

    // The frame as it was before it ran.
    private TFrame _unstarted;

    private FrameIterator()
    {
    }

    /// <inheritdoc/>
    public override T Current => Machine is { } machine ? machine.Current : Frame.YieldedItem;

    internal override object BoxedFrame => Frame;

    /// <summary>An object from the pool, or a new one. Its frame has to be started before anything else.</summary>
    public static FrameIterator<TFrame, T> Rent()
    {
        CoroutineCounters.CountFrameBox();
        return t_pool.TryRent() ?? new FrameIterator<TFrame, T>();
    }

    private protected override bool RunFrame(CoroutineBox box, out bool result) => Frame.MoveNext(box, out result);

    private protected override bool BeginDisposingFrame() => Frame.BeginDisposing();

    private protected override void LinkToken(CancellationToken token) => Frame.LinkToken(token);

    private protected override IAsyncEnumerator<T> MakeMachine(CancellationToken token) => Frame.RunOnCompilersMachine(token);

    private protected override void KeepUnstarted() => _unstarted = Frame;

    private protected override CoroutineIterator<T> CopyUnstarted() => new FrameIterator<TFrame, T> { Frame = _unstarted, _unstarted = _unstarted };

    private protected override void ReturnToPool()
    {
        Frame = default;
        t_pool.Return(this);
    }
}
