using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The end of a block.</content>
public sealed partial class CoroStreamWriter
{
    /// <summary>
    /// Closes the connection and waits until everything is sent: the end of an <c>await using</c> block. An error by which the connection ended is none here;
    /// reads and <see cref="Drain"/> tell of it.
    /// </summary>
    /// <remarks>A peer that takes nothing makes it wait: cancelling that, or a limit of time around it, aborts the connection.</remarks>
    public Coro DisposeAsync()
    {
        var box = FrameBox<DisposeAsync_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="DisposeAsync"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct DisposeAsync_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroStreamWriter _writer;
        private bool _isWaiting;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroStreamWriter __this)
        {
            _writer = __this;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            var transport = _writer._transport;
            if (_isWaiting)
            {
                if (!box.TakeCancellation()) return true;
                transport.StopWaitingForLoss(box);
                _writer.Abort();
                return box.Unwind();
            }

            _writer.Close();
            if (transport.IsLost) return true;
            _isWaiting = true;
            transport.WaitForLoss(box);
            return false;
        }
    }
}
