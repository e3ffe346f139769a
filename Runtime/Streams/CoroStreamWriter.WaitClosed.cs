using System.ComponentModel;
using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the end.</content>
public sealed partial class CoroStreamWriter
{
    /// <summary>Waits until the connection has ended: after <see cref="Close"/>, when everything is sent.</summary>
    /// <exception cref="SocketException">When awaited: the connection ended by an error.</exception>
    /// <remarks>Mirrors <c>StreamWriter.wait_closed()</c>.</remarks>
    public Coro WaitClosed()
    {
        var box = FrameBox<WaitClosed_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="WaitClosed"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitClosed_Frame : ICoroutineFrame<VoidResult>
    {
        private Transport _transport;
        private bool _isWaiting;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroStreamWriter __this)
        {
            _transport = __this._transport;
            _isWaiting = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_isWaiting)
            {
                if (box.TakeCancellation())
                {
                    _transport.StopWaitingForLoss(box);
                    return box.Unwind();
                }
            }
            else if (!_transport.IsLost)
            {
                _isWaiting = true;
                _transport.WaitForLoss(box);
                return false;
            }

            _transport.ThrowIfFailed();
            return true;
        }
    }
}
