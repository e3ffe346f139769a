using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for data.</content>
public sealed partial class CoroStreamReader
{
    /// <summary>The part that all frames of reads have in common: to wait until something has come, and to be cancelled there.</summary>
    /// <remarks>To cancel it ends the wait alone: the receive of the socket goes on, and what it brings is kept.</remarks>
    private struct DataWait
    {
        private readonly CoroStreamReader _reader;
        private bool _isWaiting;

        public DataWait(CoroStreamReader reader)
        {
            _reader = reader;
            _isWaiting = false;
        }

        /// <summary>Whether the frame may look at the buffer; if not, it was cancelled and unwinds.</summary>
        public bool Resume(CoroutineBox box)
        {
            if (_isWaiting)
            {
                _isWaiting = false;
                if (box.TakeCancellation())
                {
                    _reader.EndWait(box);
                    return box.Unwind();
                }
            }

            _reader.ThrowIfFailed();
            return true;
        }

        /// <summary>Waits for more.</summary>
        /// <returns>Always false, for the frame to return.</returns>
        public bool Suspend(CoroutineBox box, string operation)
        {
            _reader.Suspend(box, operation);
            _isWaiting = true;
            return false;
        }
    }
}
