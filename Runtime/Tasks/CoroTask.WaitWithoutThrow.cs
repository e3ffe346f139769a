using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the end of a task without an exception.</content>
public abstract partial class CoroTask
{
    /// <summary>
    /// Waits for the end of the task, and tells how it ended: with a value, with an exception, or by cancellation. Nothing is thrown, and no exception is
    /// made of a cancellation, for the task's end; the task's exception counts as seen.
    /// </summary>
    /// <remarks>
    /// As every await of a task, it passes a cancellation of the waiting task on to this one; that cancellation is no outcome, but goes on. Compare
    /// <see cref="ConfigureAwaitOptions.SuppressThrowing"/> of .NET's tasks.
    /// </remarks>
    public Coro<Outcome<VoidResult>> WaitWithoutThrow()
    {
        var box = FrameBox<WaitWithoutThrow_Frame, Outcome<VoidResult>>.Rent();
        box.Frame.Start(this);
        return new Coro<Outcome<VoidResult>>(box);
    }

    /// <summary>The frame of <see cref="WaitWithoutThrow"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitWithoutThrow_Frame : ICoroutineFrame<Outcome<VoidResult>>
    {
        private QuietWait<VoidResult> _wait;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroTask __this) => _wait.Start(__this);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<VoidResult> result) => _wait.MoveNext(box, out result);
    }
}
