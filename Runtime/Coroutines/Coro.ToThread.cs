using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Running functions in other threads.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Runs a function in a thread of the pool, with the caller's AsyncLocal values, while the loop goes on. Cancelling returns at once; a
    /// function that runs goes on, and its outcome is ignored.
    /// </summary>
    /// <param name="function">What is called there.</param>
    /// <remarks>Mirrors <c>asyncio.to_thread()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread.</remarks>
    public static Coro<T> ToThread<T>(Func<T> function)
    {
        var box = FrameBox<ToThread_Frame<T>, T>.Rent();
        box.Frame.Start(function);
        return new Coro<T>(box);
    }

    /// <inheritdoc cref="ToThread{T}(Func{T})"/>
    public static Coro ToThread(Action function)
    {
        var box = FrameBox<ToThread_Frame, VoidResult>.Rent();
        box.Frame.Start(function);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="ToThread{T}(Func{T})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ToThread_Frame<T> : ICoroutineFrame<T>
    {
        private ThreadFrame<T> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<T> function) => _frame.Start(function);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="ToThread(Action)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct ToThread_Frame : ICoroutineFrame<VoidResult>
    {
        private ThreadFrame<VoidResult> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Action function) => _frame.Start(function);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }
}
