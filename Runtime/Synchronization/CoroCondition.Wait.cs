using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for a notification.</content>
public sealed partial class CoroCondition
{
    private void Suspend(CoroutineBox box)
    {
        ThrowIfNotLocked("wait");
        _binding.Bind(box.Loop, this);
        _lock.Release();
        _waiters.Append(box);
    }

    /// <summary>The frame of <see cref="Wait"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroCondition _condition;
        private CoroLock.Acquire_Frame _acquire;
        private Phase _phase;
        private bool _canceled;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroCondition __this)
        {
            _condition = __this;
            _phase = Phase.Started;
            _canceled = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            var condition = _condition;
            if (_phase == Phase.Started)
            {
                condition.Suspend(box);
                _phase = Phase.Waiting;
                return false;
            }

            if (_phase == Phase.Waiting)
            {
                condition._waiters.Remove(box);
                _canceled = box.TakeCancellation();
                _acquire.Start(condition._lock);
                _phase = Phase.Reacquiring;
            }

            try
            {
                if (!Reacquire(box)) return false;
            }
            catch
            {
                condition._waiters.WakeNext();
                throw;
            }

            if (!_canceled) return true;

            // This task may have been notified before it was cancelled: another one gets the notification.
            condition._waiters.WakeNext();
            return box.Unwind();
        }

        /// <summary>Takes the lock, whatever happens: a cancellation is noted and the wait for the lock begins again.</summary>
        private bool Reacquire(CoroutineBox box)
        {
            while (!_acquire.MoveNext(box, out _))
            {
                if (!box.IsUnwinding) return false;
                box.Root.Cancellation.Hold();
                _canceled = true;
                _acquire.Start(_condition._lock);
            }

            return true;
        }

        private enum Phase : byte
        {
            Started,
            Waiting,
            Reacquiring,
        }
    }
}
