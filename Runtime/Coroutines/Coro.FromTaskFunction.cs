using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Coroutines that call .NET methods which take a token.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// A coroutine that calls a .NET method with a token and awaits its task. Cancelling the coroutine cancels the token, and the end of
    /// the task is awaited; a task that returns all the same gives its value.
    /// </summary>
    /// <param name="function">The call, for instance <c>token => client.GetStringAsync(url, token)</c>.</param>
    public static Coro FromTask(Func<CancellationToken, Task> function)
    {
        var box = FrameBox<FromTask_FrameOfFunction, VoidResult>.Rent();
        box.Frame.Start(function);
        return new Coro(box);
    }

    /// <inheritdoc cref="FromTask(Func{CancellationToken, Task})"/>
    public static Coro<T> FromTask<T>(Func<CancellationToken, Task<T>> function)
    {
        var box = FrameBox<FromTask_FrameOfFunction<T>, T>.Rent();
        box.Frame.Start(function);
        return new Coro<T>(box);
    }

    /// <summary>The frame of <see cref="FromTask(Func{CancellationToken, Task})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct FromTask_FrameOfFunction : ICoroutineFrame<VoidResult>
    {
        private TokenTaskFrame<VoidResult> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<CancellationToken, Task> function) => _frame.Start(function);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }

    /// <summary>The frame of <see cref="FromTask{T}(Func{CancellationToken, Task{T}})"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct FromTask_FrameOfFunction<T> : ICoroutineFrame<T>
    {
        private TokenTaskFrame<T> _frame;

        /// <summary>Takes the argument of the call.</summary>
        public void Start(Func<CancellationToken, Task<T>> function) => _frame.Start(function);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
