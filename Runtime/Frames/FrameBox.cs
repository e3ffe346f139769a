using System.ComponentModel;
using System.Diagnostics;
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

    private protected override int FramesEnd => EndOf(ref Frame);

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

    internal override bool Advance() => Entry == 0 ? Walk() : Enter();

    internal override bool MoveNext(out TResult result) => Frame.MoveNext(this, out result);

    private protected override void ReturnToPool()
    {
        Frame = default;
        t_pool.Return(this);
    }

    /// <summary>Runs the frame that suspended last, without its callers; and these, if it does anything but suspend again.</summary>
    [StackTraceHidden]
    private unsafe bool Enter()
    {
        var entry = FrameEntries.Function(Entry);
        var offset = EntryOffset;
        try
        {
            if (!entry(ref At(offset), this))
            {
                if (!IsUnwinding) return false;
                entry(ref At(offset), null);
            }
        }
        catch (Exception exception)
        {
            Error = Capture(exception);
            entry(ref At(offset), null);
        }

        ForgetEntry();
        return Walk();
    }

    // What the base class does, without its virtual call of MoveNext: this is the way into every step.
    [StackTraceHidden]
    private bool Walk()
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
}
