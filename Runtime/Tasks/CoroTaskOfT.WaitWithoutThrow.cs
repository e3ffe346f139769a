using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the end of a task without an exception.</content>
public abstract partial class CoroTask<T>
{
    /// <inheritdoc cref="CoroTask.WaitWithoutThrow"/>
    public new Coro<Outcome<T>> WaitWithoutThrow()
    {
        var box = FrameBox<WaitWithoutThrow_Frame, Outcome<T>>.Rent();
        box.Frame.Start(this);
        return new Coro<Outcome<T>>(box);
    }

    /// <summary>The frame of <see cref="WaitWithoutThrow"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new struct WaitWithoutThrow_Frame : ICoroutineFrame<Outcome<T>>
    {
        private QuietWait<T> _wait;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroTask<T> __this) => _wait.Start(__this);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Outcome<T> result) => _wait.MoveNext(box, out result);
    }
}
