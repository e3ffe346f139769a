using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the lock.</content>
public sealed partial class CoroLock
{
    private bool TryAcquire()
    {
        // No newcomer overtakes a waiter that was woken and has not run yet; waiters that were cancelled don't count.
        if (IsLocked || !_waiters.IsAllCanceled) return false;
        IsLocked = true;
        return true;
    }

    /// <summary>Waits behind those that wait already.</summary>
    private void Suspend(CoroutineBox box)
    {
        _binding.Bind(box.Loop, this);
        _waiters.Append(box);
    }

    /// <summary>Takes the lock for a box that was woken, or passes it on if that was cancelled.</summary>
    /// <returns>False if it was cancelled.</returns>
    private bool Resume(CoroutineBox box)
    {
        _waiters.Remove(box);
        if (box.TakeCancellation())
        {
            // The release that woke this box, or found it at the head of the list, woke nobody else.
            if (!IsLocked) _waiters.WakeFirstInPlace();
            return box.Unwind();
        }

        IsLocked = true;
        return true;
    }

    /// <summary>The frame of <see cref="Acquire"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Acquire_Frame : ICoroutineFrame<Releaser>
    {
        private CoroLock _lock;
        private bool _suspended;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroLock __this)
        {
            _lock = __this;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out Releaser result)
        {
            var target = _lock;
            if (_suspended ? target.Resume(box) : target.TryAcquire())
            {
                result = new Releaser(target);
                return true;
            }

            result = default;
            if (_suspended) return false;
            _suspended = true;
            target.Suspend(box);
            return false;
        }
    }
}
