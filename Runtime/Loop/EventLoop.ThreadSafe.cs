using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Coroutines that other threads submit.</content>
public sealed partial class EventLoop
{
    /// <summary>Runs a coroutine on this loop, from any other thread.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="cancellationToken">Cancels the coroutine's task.</param>
    /// <returns>A .NET task that ends as the coroutine does.</returns>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    /// <remarks>Mirrors <c>asyncio.run_coroutine_threadsafe()</c>: https://docs.python.org/3/library/asyncio-task.html#asyncio.run_coroutine_threadsafe.</remarks>
    public Task<T> RunCoroutineThreadSafe<T>(Coro<T> coro, CancellationToken cancellationToken = default)
    {
        ThrowIfClosed();
        var submission = new Submission<T>(coro, cancellationToken);
        Post(submission);
        return submission.Task;
    }

    /// <inheritdoc cref="RunCoroutineThreadSafe{T}(Coro{T}, CancellationToken)"/>
    public Task RunCoroutineThreadSafe(Coro coro, CancellationToken cancellationToken = default) =>
        RunCoroutineThreadSafe(coro.WithVoidResult, cancellationToken);

    /// <summary>A coroutine on its way to the loop, and then the bridge back.</summary>
    private sealed class Submission<T>(Coro<T> coro, CancellationToken token) : LoopItem
    {
        private readonly TaskCompletionSource<T> _target = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private CoroTask<T>? _task;
        private CancellationTokenRegistration _registration;

        public Task<T> Task => _target.Task;

        internal override void Run(EventLoop loop)
        {
            if (_task is null) Start(loop);
            else Complete();
        }

        private void Start(EventLoop loop)
        {
            try
            {
                _task = loop.CreateTask(coro);
            }
            catch (InvalidOperationException exception)
            {
                _target.SetException(exception);
                return;
            }

            _task.AddWaiter(this);
            if (token.CanBeCanceled) _registration = token.Register(() => loop.PostCallback(() => _task.CancelCore(null)));
        }

        private void Complete()
        {
            _registration.Dispose();
            var task = _task!;
            if (task.IsCanceled && token.IsCancellationRequested && task.ErrorOrCancellation is CoroCanceledException) _target.SetCanceled(token);
            else TaskOutcome.Set(_target, task);
        }
    }
}
