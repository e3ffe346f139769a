using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for room.</content>
public partial class CoroQueue<T>
{
    /// <summary>Puts an item in; waits while there is no room.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    /// <exception cref="InvalidOperationException">It has to wait, and the queue was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Queue.put()</c>.</remarks>
    public Coro Put(T item)
    {
        var box = FrameBox<Put_Frame, VoidResult>.Rent();
        box.Frame.Start(this, item);
        return new Coro(box);
    }

    private void SuspendPutter(CoroutineBox box)
    {
        _binding.Bind(box.Loop, this);
        _putters.Append(box);
    }

    /// <summary>Ends a putter that was cancelled, perhaps after it was woken.</summary>
    private bool CancelPutter(CoroutineBox box, bool woken)
    {
        // The room for which it was woken must not stay empty with others waiting for it.
        if (woken && !IsFull) _putters.WakeNext();
        return box.Unwind();
    }

    /// <summary>The frame of <see cref="Put"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Put_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroQueue<T> _queue;
        private T _item;
        private bool _suspended;

        /// <summary>Takes the receiver and the argument of the call.</summary>
        public void Start(CoroQueue<T> __this, T item)
        {
            _queue = __this;
            _item = item;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            var queue = _queue;
            if (_suspended)
            {
                var woken = !queue._putters.Remove(box);
                if (box.TakeCancellation()) return queue.CancelPutter(box, woken);
            }

            if (queue.TryPut(_item))
            {
                // The frame may live on in its caller's, the item belongs to the queue now.
                _item = default!;
                return true;
            }

            _suspended = true;
            queue.SuspendPutter(box);
            return false;
        }
    }
}
