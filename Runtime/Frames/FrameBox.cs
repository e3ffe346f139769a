using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace CoroGen.CompilerServices;

/// <summary>The box of a frame: pooled for each closed frame type.</summary>
/// <typeparam name="TFrame">The frame.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FrameBox<TFrame, TResult> : CoroTask<TResult>
    where TFrame : struct, ICoroutineFrame<TResult>
{
    [ThreadStatic]
    private static BoxPool<FrameBox<TFrame, TResult>> t_pool;

    /// <summary>The frame, to be started by whoever rents the box.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "Frames are started and run in place.")]
    public TFrame Frame;

    private FrameBox()
    {
    }

    /// <summary>A box from the pool, or a new one. Its frame has to be started before anything else.</summary>
    public static FrameBox<TFrame, TResult> Rent()
    {
        CoroutineCounters.CountFrameBox();
        var box = t_pool.TryRent() ?? new FrameBox<TFrame, TResult>();
        if (DebugMode.IsOnSomewhere) box.NoteCreation();
        return box;
    }

    internal override Type CoroutineType => typeof(TFrame);

    internal override object? BoxedFrame => Frame;

    // What the base class does, for a step in which nothing arrives but what the task waited for.
    internal override void Run(EventLoop loop)
    {
        if (!State.IsPlainlyResumed)
        {
            base.Run(loop);
            return;
        }

        var values = BeginPlainStep(loop);
        EndPlainStep(loop, values, Advance());
    }

    // What the base class does, without its virtual call of MoveNext: this is the way into every step.
    internal override bool Advance()
    {
        try
        {
            if (!Frame.MoveNext(this, out var result)) return false;
            SetResultCore(result);
        }
        catch (Exception exception)
        {
            SetError(exception);
        }

        return true;
    }

    internal override bool MoveNext(out TResult result) => Frame.MoveNext(this, out result);

    private protected override void ReturnToPool()
    {
        Frame = default;
        t_pool.Return(this);
    }
}
