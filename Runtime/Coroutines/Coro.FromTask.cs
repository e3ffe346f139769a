using System.ComponentModel;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Coroutines that await .NET tasks.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// A coroutine that awaits a .NET task. Cancelling it ends the wait at once; the task itself goes on, because nobody can cancel it
    /// but who holds its <see cref="CancellationToken"/>.
    /// </summary>
    /// <param name="task">The .NET task. A cancellation of the coroutine does not reach it.</param>
    /// <remarks>Mirrors <c>asyncio.wrap_future()</c>: https://docs.python.org/3/library/asyncio-future.html#asyncio.wrap_future.</remarks>
    public static Coro FromTask(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return FromTask(new ValueTask(task));
    }

    /// <inheritdoc cref="FromTask(Task)"/>
    public static Coro<T> FromTask<T>(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return FromTask(new ValueTask<T>(task));
    }

    /// <inheritdoc cref="FromTask(Task)"/>
    public static Coro FromTask(ValueTask task)
    {
        var box = FrameBox<FromTask_Frame, VoidResult>.Rent();
        box.Frame.Start(task);
        return new Coro(box);
    }

    /// <inheritdoc cref="FromTask(Task)"/>
    public static Coro<T> FromTask<T>(ValueTask<T> task)
    {
        var box = FrameBox<FromTask_Frame<T>, T>.Rent();
        box.Frame.Start(task);
        return new Coro<T>(box);
    }

    /// <summary>The frame of <see cref="FromTask(Task)"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct FromTask_Frame : ICoroutineFrame<VoidResult>
    {
        private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _awaiter;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Task task)
        {
            ArgumentNullException.ThrowIfNull(task);
            Start(new ValueTask(task));
        }

        /// <summary>Takes the argument of the call.</summary>
        public void Start(ValueTask task)
        {
            _awaiter = task.ConfigureAwait(false).GetAwaiter();
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result)
        {
            result = default;
            if (_suspended)
            {
                if (box.TakeCancellation()) return box.Unwind();
            }
            else if (!_awaiter.IsCompleted)
            {
                _suspended = true;
                box.AwaitUnsafeOnCompleted(ref _awaiter);
                return false;
            }

            _awaiter.GetResult();
            return true;
        }
    }

    /// <summary>The frame of <see cref="FromTask{T}(Task{T})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct FromTask_Frame<T> : ICoroutineFrame<T>
    {
        private ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter _awaiter;
        private bool _suspended;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Task<T> task)
        {
            ArgumentNullException.ThrowIfNull(task);
            Start(new ValueTask<T>(task));
        }

        /// <summary>Takes the argument of the call.</summary>
        public void Start(ValueTask<T> task)
        {
            _awaiter = task.ConfigureAwait(false).GetAwaiter();
            _suspended = false;
        }

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result)
        {
            result = default!;
            if (_suspended)
            {
                if (box.TakeCancellation()) return box.Unwind();
            }
            else if (!_awaiter.IsCompleted)
            {
                _suspended = true;
                box.AwaitUnsafeOnCompleted(ref _awaiter);
                return false;
            }

            result = _awaiter.GetResult();
            return true;
        }
    }
}
