using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the end of the work.</content>
public partial class CoroQueue<T>
{
    /// <summary>
    /// Waits until <see cref="TaskDone"/> was called for every item that was put in. It returns once the number of open items touched
    /// zero, even if new ones have arrived since.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Queue.join()</c>.</remarks>
    public Coro Join()
    {
        var box = FrameBox<Join_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="Join"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Join_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroEvent.Wait_Frame _wait;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroQueue<T> __this) => _wait.Start(__this._finished);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _wait.MoveNext(box, out result);
    }
}
