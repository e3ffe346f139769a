using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Sleeping.</content>
public readonly partial struct Coro
{
    /// <summary>Suspends for a time; zero or less lets one iteration of the loop pass.</summary>
    /// <param name="delay">How long.</param>
    /// <remarks>Mirrors <c>asyncio.sleep()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep.</remarks>
    public static Coro Sleep(TimeSpan delay)
    {
        var box = FrameBox<Sleep_Frame, VoidResult>.Rent();
        box.Frame.Start(delay);
        return new Coro(box);
    }

    /// <summary>Suspends for a time in seconds; zero or less lets one iteration of the loop pass.</summary>
    /// <param name="seconds">How long, in seconds.</param>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    /// <remarks>Mirrors <c>asyncio.sleep()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep.</remarks>
    public static Coro Sleep(double seconds) => Sleep(Seconds.ToTimeSpan(seconds));

    /// <summary>Lets one iteration of the loop pass.</summary>
    /// <remarks>Mirrors <c>asyncio.sleep(0)</c>.</remarks>
    public static Coro Yield()
    {
        var box = FrameBox<Yield_Frame, VoidResult>.Rent();
        box.Frame.Start();
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="Sleep(TimeSpan)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822", Justification = "Callers run every frame by a field that holds it.")]
    public struct Sleep_Frame : ICoroutineFrame<VoidResult>
    {
        private TimeSpan _delay;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(TimeSpan delay)
        {
            _delay = delay;
            _suspended = false;
        }

        /// <summary>Takes the argument of the call.</summary>
        public void Start(double seconds) => Start(Seconds.ToTimeSpan(seconds));

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            if (!_suspended)
            {
                _suspended = true;
                return FirstRun(box, out result);
            }

            result = Resume(box, out var finished);
            return finished;
        }

        /// <summary>Suspends.</summary>
        public readonly bool FirstRun(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_delay <= TimeSpan.Zero)
            {
                box.Reschedule();
            }
            else
            {
                var loop = box.Loop;
                loop.AddTimer(box, EventLoop.After(loop.Time, _delay));
                box.BeginWait();
            }

            return false;
        }

        /// <summary>Ends, or unwinds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly VoidResult Resume(CoroutineBox box, out bool finished)
        {
            finished = !box.TakeCancellation() || box.Unwind();
            return default;
        }
    }

    /// <summary>The frame of <see cref="Yield"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Performance", "CA1822", Justification = "Callers run every frame by a field that holds it.")]
    public struct Yield_Frame : ICoroutineFrame<VoidResult>
    {
        private bool _suspended;

        /// <summary>Begins a call.</summary>
        public void Start() => _suspended = false;

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            if (!_suspended)
            {
                _suspended = true;
                return FirstRun(box, out result);
            }

            result = Resume(box, out var finished);
            return finished;
        }

        /// <summary>Suspends. Callers that know which of the two is meant are spared the look whether it was suspended.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool FirstRun(CoroutineBox box, out VoidResult result)
        {
            result = default;
            box.Reschedule();
            return false;
        }

        /// <summary>Ends, or unwinds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly VoidResult Resume(CoroutineBox box, out bool finished)
        {
            finished = !box.TakeCancellation() || box.Unwind();
            return default;
        }
    }
}
