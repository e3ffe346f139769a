using System.ComponentModel;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Games: waiting for frames, which are the iterations of the loop.</content>
public readonly partial struct Coro
{
    /// <summary>Waits for the next frame: the next <see cref="EventLoop.Tick()"/>, or the next iteration of a loop that runs by itself.</summary>
    public static Coro NextFrame() => WaitFrames(1);

    /// <summary>Waits for a number of frames; zero or less is no wait.</summary>
    /// <param name="count">How many frames.</param>
    public static Coro WaitFrames(int count)
    {
        var box = FrameBox<WaitFrames_Frame, VoidResult>.Rent();
        box.Frame.Start(count);
        return new Coro(box);
    }

    /// <summary>Waits until a condition holds; it is looked at now and in each frame.</summary>
    /// <param name="condition">Asked once a frame, until it is true.</param>
    public static Coro WaitUntil(Func<bool> condition)
    {
        var box = FrameBox<WaitUntil_Frame, VoidResult>.Rent();
        box.Frame.Start(condition);
        return new Coro(box);
    }

    /// <summary>Waits while a condition holds; it is looked at now and in each frame.</summary>
    /// <param name="condition">Asked once a frame, until it is false.</param>
    public static Coro WaitWhile(Func<bool> condition)
    {
        var box = FrameBox<WaitWhile_Frame, VoidResult>.Rent();
        box.Frame.Start(condition);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="NextFrame"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct NextFrame_Frame : ICoroutineFrame<VoidResult>
    {
        private Yield_Frame _yield;

        /// <summary>Begins a call.</summary>
        public void Start() => _yield.Start();

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _yield.MoveNext(box, out result);

        /// <summary>Suspends.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool FirstRun(CoroutineBox box, out VoidResult result) => _yield.FirstRun(box, out result);

        /// <summary>Ends, or unwinds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly VoidResult Resume(CoroutineBox box, out bool finished) => _yield.Resume(box, out finished);
    }

    /// <summary>The frame of <see cref="WaitFrames"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitFrames_Frame : ICoroutineFrame<VoidResult>
    {
        private int _remaining;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(int count)
        {
            _remaining = count;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_suspended && box.TakeCancellation()) return box.Unwind();
            if (_remaining-- <= 0) return true;
            _suspended = true;
            box.Reschedule();
            return false;
        }
    }

    /// <summary>The frame of <see cref="WaitUntil"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitUntil_Frame : ICoroutineFrame<VoidResult>
    {
        private Func<bool> _condition;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<bool> condition)
        {
            ArgumentNullException.ThrowIfNull(condition);
            _condition = condition;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_suspended && box.TakeCancellation()) return box.Unwind();
            if (_condition()) return true;
            _suspended = true;
            box.Reschedule();
            return false;
        }
    }

    /// <summary>The frame of <see cref="WaitWhile"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WaitWhile_Frame : ICoroutineFrame<VoidResult>
    {
        private Func<bool> _condition;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<bool> condition)
        {
            ArgumentNullException.ThrowIfNull(condition);
            _condition = condition;
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_suspended && box.TakeCancellation()) return box.Unwind();
            if (!_condition()) return true;
            _suspended = true;
            box.Reschedule();
            return false;
        }
    }
}
