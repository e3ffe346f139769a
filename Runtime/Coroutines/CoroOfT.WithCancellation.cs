using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Cancelling by a token.</content>
public readonly partial struct Coro<T>
{
    /// <summary>
    /// Awaits the coroutine, within the calling task, until it ends or a token is cancelled. The token may be cancelled on any thread; then
    /// the coroutine is cancelled and its end awaited, and an <see cref="OperationCanceledException"/> with the token is thrown. If the
    /// coroutine returns all the same, its value counts, and if it fails, its exception. With a token that is cancelled already it never starts.
    /// </summary>
    /// <param name="token">What cancels it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Coro<T> WithCancellation(CancellationToken token)
    {
        var box = FrameBox<WithCancellation_Frame, T>.Rent();
        box.Frame.Start(this, token);
        return new Coro<T>(box);
    }

    /// <summary>The frame of <see cref="WithCancellation"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WithCancellation_Frame : ICoroutineFrame<T>
    {
        private WithCancellationFrame<T> _frame;

        /// <summary>Takes the receiver and the argument of the call.</summary>
        public void Start(Coro<T> __this, CancellationToken token) => _frame.Start(__this, token);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out T result) => _frame.MoveNext(box, out result);
    }
}
