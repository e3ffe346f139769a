using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for an item.</content>
public partial class CoroQueue<T>
{
    /// <summary>Takes the next item; waits while there is none.</summary>
    /// <exception cref="QueueShutDownException">There is none, and the queue was shut down.</exception>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Queue.get()</c>.</remarks>
    public Coro<T> Get()
    {
        var box = FrameBox<Get_Frame, T>.Rent();
        box.Frame.Start(this);
        return new Coro<T>(box);
    }

    private void SuspendGetter(CoroutineBox box)
    {
        _binding.Bind(box.Loop, this);
        _getters.Append(box);
    }

    /// <summary>Ends a getter that was cancelled, perhaps after it was woken.</summary>
    private bool CancelGetter(CoroutineBox box, bool woken)
    {
        // The item for which it was woken must not wait with others waiting for it.
        if (woken && !IsEmpty) _getters.WakeNext();
        return box.Unwind();
    }

    /// <summary>The frame of <see cref="Get"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Get_Frame : ICoroutineFrame<T>
    {
        private CoroQueue<T> _queue;
        private bool _suspended;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroQueue<T> __this)
        {
            _queue = __this;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result)
        {
            var queue = _queue;
            if (_suspended)
            {
                var woken = !queue._getters.Remove(box);
                if (box.TakeCancellation())
                {
                    result = default!;
                    return queue.CancelGetter(box, woken);
                }
            }

            if (queue.TryGet(out result!)) return true;

            // Somebody faster may have taken the item for which this getter was woken: then it goes to the end of the line.
            _suspended = true;
            queue.SuspendGetter(box);
            return false;
        }
    }
}
