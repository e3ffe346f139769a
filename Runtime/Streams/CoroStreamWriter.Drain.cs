using System.ComponentModel;
using System.Net.Sockets;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the peer to take what is written.</content>
public sealed partial class CoroStreamWriter
{
    /// <summary>
    /// Waits until little enough is unsent for writing to go on: not at all up to the high water mark, 64 KiB, and then until the low one, 16 KiB. See <see cref="SetWriteBufferLimits"/>.
    /// </summary>
    /// <exception cref="SocketException">When awaited: the connection was lost.</exception>
    /// <remarks>Mirrors <c>StreamWriter.drain()</c>.</remarks>
    public Coro Drain()
    {
        var box = FrameBox<Drain_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="Drain"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Drain_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroStreamWriter _writer;
        private Step _step;

        private enum Step : byte
        {
            Start,
            Hop,
            Wait,
        }

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroStreamWriter __this)
        {
            _writer = __this;
            _step = Step.Start;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            var transport = _writer._transport;
            switch (_step)
            {
                case Step.Start:
                    transport.Reader.ThrowIfFailed();
                    if (!transport.IsClosing) break;

                    // One iteration for the loss to be reported: a loop of writes and drains would never see it otherwise.
                    _step = Step.Hop;
                    box.Reschedule();
                    return false;

                case Step.Hop:
                    if (box.TakeCancellation()) return box.Unwind();
                    break;

                default:
                    if (box.TakeCancellation())
                    {
                        transport.StopWaitingToDrain(box);
                        return box.Unwind();
                    }

                    if (transport.IsLost) transport.ThrowIfFailed();
                    return true;
            }

            if (transport.IsLost)
            {
                throw new SocketException((int)SocketError.ConnectionReset, $"Connection lost: nothing can be sent to {transport.PeerName} any more.");
            }

            if (!transport.IsWritingPaused) return true;
            _step = Step.Wait;
            transport.WaitToDrain(box);
            return false;
        }
    }
}
