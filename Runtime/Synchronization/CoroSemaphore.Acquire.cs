using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for a permit.</content>
public partial class CoroSemaphore
{
    private bool TryAcquire()
    {
        if (IsLocked) return false;
        Value--;
        return true;
    }

    /// <summary>Waits behind those that wait already.</summary>
    private void Suspend(CoroutineBox box)
    {
        _binding.Bind(box.Loop, this);
        _waiters.Append(box);
    }

    /// <summary>Ends the wait of a box that was given a permit, or that was cancelled, even if it had been given one by then.</summary>
    /// <returns>False if it was cancelled.</returns>
    private bool Resume(CoroutineBox box)
    {
        var granted = !_waiters.Remove(box);
        if (granted) _granted--;
        var canceled = box.TakeCancellation();
        if (canceled && granted) Value++;

        // Others may have arrived when permits were free, and waited because of the order.
        while (Value > 0 && WakeNext())
        {
        }

        return !canceled || box.Unwind();
    }

    private bool WakeNext()
    {
        if (!_waiters.WakeNext()) return false;
        Value--;
        _granted++;
        return true;
    }

    /// <summary>The frame of <see cref="Acquire"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Acquire_Frame : ICoroutineFrame<Releaser>
    {
        private CoroSemaphore _semaphore;
        private bool _suspended;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroSemaphore __this)
        {
            _semaphore = __this;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Releaser result)
        {
            var semaphore = _semaphore;
            if (_suspended ? semaphore.Resume(box) : semaphore.TryAcquire())
            {
                result = new Releaser(semaphore);
                return true;
            }

            result = default;
            if (_suspended) return false;
            _suspended = true;
            semaphore.Suspend(box);
            return false;
        }
    }
}
