using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>The block form.</content>
public sealed partial class CoroTaskGroup
{
    /// <summary>Waits for all tasks of the group; the last act of a block that did not fail.</summary>
    /// <exception cref="AggregateException">A task failed.</exception>
    /// <exception cref="CoroCanceledException">The task was cancelled, and nothing failed.</exception>
    /// <exception cref="InvalidOperationException">The group has ended already, or was made outside of a task.</exception>
    public Coro Join()
    {
        var box = FrameBox<Join_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>Ends the block: unless it was joined, its body failed, and the tasks are cancelled and awaited.</summary>
    /// <exception cref="AggregateException">A task failed.</exception>
    public Coro DisposeAsync()
    {
        var box = FrameBox<DisposeAsync_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="Join"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Join_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroTaskGroup _group;
        private GroupExit _exit;
        private bool _started;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroTaskGroup __this)
        {
            _group = __this;
            _started = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (!_started)
            {
                _started = true;
                if (_group._parent is null)
                {
                    throw new InvalidOperationException("The task group has not been entered: make it inside a coroutine, for whose block it stands.");
                }

                if (_group._isFinished || _group._isExiting)
                {
                    throw new InvalidOperationException("The task group is finished, or joined already: Join is called once, at the end of its block.");
                }

                _exit.Start(_group, null, bodyFailed: false);
            }

            return _exit.MoveNext(box);
        }
    }

    /// <summary>The frame of <see cref="DisposeAsync"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct DisposeAsync_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroTaskGroup _group;
        private GroupExit _exit;
        private int _requestsBefore;
        private bool _isBodyCanceled;
        private bool _started;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroTaskGroup __this)
        {
            _group = __this;
            _started = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (!_started)
            {
                if (_group._parent is null || _group._isFinished) return true;
                _started = true;
                _requestsBefore = _group.RequestsFromOutside;
                _isBodyCanceled = _group.WasBodyCanceledFromOutside;
                _exit.Start(_group, null, bodyFailed: true);
            }

            if (!_exit.WaitForChildren(box)) return false;
            _group.EndExit();
            _group.ThrowErrors();

            // What leaves the block is not seen here: a request that came during the wait, which it did not cut short, must not be lost. If a
            // cancellation from outside has entered the body, the block is taken to be left by that, which stands for both.
            if (!_isBodyCanceled && _group.RequestsFromOutside > _requestsBefore) _group.RequestAgain();
            return true;
        }
    }
}
