using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waiting for the others.</content>
public sealed partial class CoroBarrier
{
    /// <summary>The frame of <see cref="Wait"/>. It is written by hand so that a cancellation leaves it without a throw.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame : ICoroutineFrame<int>
    {
        private CoroBarrier _barrier;
        private CoroCondition.Acquire_Frame _acquire;
        private CoroCondition.WaitFor_Frame _wait;
        private Step _step;
        private int _place;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroBarrier __this)
        {
            _barrier = __this;
            _acquire.Start(__this._changed);
            _step = Step.Acquire;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out int result)
        {
            result = 0;
            if (_step == Step.Acquire)
            {
                if (!_acquire.MoveNext(box, out _)) return false;
                _wait.Start(_barrier._changed, _barrier._isOpen);
                _step = Step.Enter;
            }

            var goesOn = false;
            try
            {
                if (PassWithLock(box))
                {
                    result = _place;
                    return true;
                }

                goesOn = !box.IsUnwinding;
                return false;
            }
            finally
            {
                if (!goesOn) LeaveWithLock();
            }
        }

        private bool PassWithLock(CoroutineBox box)
        {
            var barrier = _barrier;
            if (_step == Step.Enter)
            {
                if (!_wait.MoveNext(box, out _)) return false;
                if (barrier.IsBroken) throw new CoroBrokenBarrierException("Barrier aborted: call Reset before it is waited for again.");
                _place = barrier._count++;
                _step = Step.Fill;
                if (barrier._count == barrier.Parties)
                {
                    barrier.Enter(Phase.Draining);
                    return true;
                }

                _wait.Start(barrier._changed, barrier._isFilled);
            }

            if (!_wait.MoveNext(box, out _)) return false;
            if (barrier._phase is Phase.Broken or Phase.Resetting)
            {
                throw new CoroBrokenBarrierException("Abort or reset of the barrier while tasks waited at it.");
            }

            return true;
        }

        private readonly void LeaveWithLock()
        {
            if (_step == Step.Fill) _barrier.Leave();
            _barrier._changed.Release();
        }

        private enum Step : byte
        {
            /// <summary>Waits for the lock.</summary>
            Acquire,

            /// <summary>Waits until the last round has left.</summary>
            Enter,

            /// <summary>Is counted, and waits for the others.</summary>
            Fill,
        }
    }
}
