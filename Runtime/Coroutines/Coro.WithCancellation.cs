using System.ComponentModel;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Cancelling by a token.</content>
public readonly partial struct Coro
{
    /// <summary>
    /// Awaits the coroutine, within the calling task, until it ends or a token is cancelled. The token may be cancelled on any thread; then
    /// the coroutine is cancelled and its end awaited, and an <see cref="OperationCanceledException"/> with the token is thrown. If the
    /// coroutine returns all the same, its value counts, and if it fails, its exception. With a token that is cancelled already it never starts.
    /// </summary>
    /// <param name="token">What cancels it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Coro WithCancellation(CancellationToken token)
    {
        var box = FrameBox<WithCancellation_Frame, VoidResult>.Rent();
        box.Frame.Start(this, token);
        return new Coro(box);
    }

    /// <summary>The frame of <see cref="WithCancellation"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public struct WithCancellation_Frame : ICoroutineFrame<VoidResult>
    {
        private WithCancellationFrame<VoidResult> _frame;

        /// <summary>Takes the receiver and the argument of the call.</summary>
        public void Start(Coro __this, CancellationToken token) => _frame.Start(__this.WithVoidResult, token);

        /// <inheritdoc/>
        public bool MoveNext(CoroutineBox box, out VoidResult result) => _frame.MoveNext(box, out result);
    }
}
