using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Sleeping, with a result.</content>
public readonly partial struct Coro
{
    /// <summary>Suspends for a time, and gives a value; zero or less lets one iteration of the loop pass.</summary>
    /// <param name="delay">How long.</param>
    /// <param name="result">What the await gives.</param>
    /// <remarks>Mirrors <c>asyncio.sleep(delay, result)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep.</remarks>
    public static Coro<T> Sleep<T>(TimeSpan delay, T result)
    {
        var box = FrameBox<Sleep_Frame<T>, T>.Rent();
        box.Frame.Start(delay, result);
        return new Coro<T>(box);
    }

    /// <summary>Suspends for a time in seconds, and gives a value; zero or less lets one iteration of the loop pass.</summary>
    /// <param name="seconds">How long, in seconds.</param>
    /// <param name="result">What the await gives.</param>
    /// <exception cref="ArgumentException">The time is not a number.</exception>
    /// <remarks>Mirrors <c>asyncio.sleep(delay, result)</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep.</remarks>
    public static Coro<T> Sleep<T>(double seconds, T result) => Sleep(Seconds.ToTimeSpan(seconds), result);

    /// <summary>The frame of <see cref="Sleep{T}(TimeSpan, T)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct Sleep_Frame<T> : ICoroutineFrame<T>
    {
        private Sleep_Frame _sleep;
        private T _result;

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(TimeSpan delay, T result)
        {
            _sleep.Start(delay);
            _result = result;
        }

        /// <summary>Takes the arguments of the call.</summary>
        public void Start(double seconds, T result) => Start(Seconds.ToTimeSpan(seconds), result);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result)
        {
            result = _result;
            return _sleep.MoveNext(box, out _);
        }
    }
}
