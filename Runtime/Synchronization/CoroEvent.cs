using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>A flag that coroutines of one loop wait for.</summary>
/// <remarks>Mirrors <c>asyncio.Event</c>: https://docs.python.org/3/library/asyncio-sync.html#event.</remarks>
public sealed class CoroEvent
{
    private WaitList _waiters;
    private LoopBinding _binding;

    /// <summary>Whether the flag is up.</summary>
    /// <remarks>Mirrors <c>Event.is_set()</c>.</remarks>
    public bool IsSet { get; private set; }

    /// <summary>Waits until the flag is up; no time at all, without a pass of the loop, if it is.</summary>
    /// <exception cref="InvalidOperationException">It has to wait, and the event was waited for in another loop.</exception>
    /// <remarks>Mirrors <c>Event.wait()</c>.</remarks>
    public Coro Wait()
    {
        var box = FrameBox<Wait_Frame, VoidResult>.Rent();
        box.Frame.Start(this);
        return new Coro(box);
    }

    /// <summary>Raises the flag and wakes all who wait, oldest first; they pass even if the flag is lowered before they run.</summary>
    /// <remarks>Mirrors <c>Event.set()</c>.</remarks>
    public void Set()
    {
        if (IsSet) return;
        IsSet = true;
        _waiters.WakeAll();
    }

    /// <summary>Lowers the flag.</summary>
    /// <remarks>Mirrors <c>Event.clear()</c>.</remarks>
    public void Clear() => IsSet = false;

    /// <inheritdoc/>
    public override string ToString()
    {
        var state = IsSet ? "set" : "unset";
        return _waiters.IsEmpty ? $"{nameof(CoroEvent)} [{state}]" : $"{nameof(CoroEvent)} [{state}, waiters: {_waiters.Count}]";
    }

    private void Suspend(CoroutineBox box)
    {
        _binding.Bind(box.Loop, this);
        _waiters.Append(box);
    }

    /// <summary>The frame of <see cref="Wait"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Wait_Frame : ICoroutineFrame<VoidResult>
    {
        private CoroEvent _event;
        private bool _suspended;

        /// <summary>Takes the receiver of the call.</summary>
        public void Start(CoroEvent __this)
        {
            _event = __this;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            var target = _event;
            if (_suspended)
            {
                target._waiters.Remove(box);
                return !box.TakeCancellation() || box.Unwind();
            }

            if (target.IsSet) return true;
            _suspended = true;
            target.Suspend(box);
            return false;
        }
    }
}
