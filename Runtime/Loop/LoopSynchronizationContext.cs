using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Brings ordinary <c>async</c> methods that were called on the loop back to it after their awaits.</summary>
internal sealed class LoopSynchronizationContext(EventLoop loop) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state)
    {
        // What comes too late for the loop has nowhere to run.
        if (loop.IsClosed) return;
        var item = new Item(d, state);
        if (ReferenceEquals(EventLoop.CurrentOrNull, loop)) loop.Enqueue(item);
        else loop.Post(item);
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (ReferenceEquals(EventLoop.CurrentOrNull, loop))
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Exception? error = null;
        Post(
            _ =>
            {
                try
                {
                    d(state);
                }
                catch (Exception exception)
                {
                    error = exception;
                }

                done.Set();
            },
            null);
        done.Wait();
        if (error is not null) throw new InvalidOperationException("The callback that was sent to the event loop failed.", error);
    }

    public override SynchronizationContext CreateCopy() => this;

    private sealed class Item(SendOrPostCallback callback, object? state) : LoopItem
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        internal override void Run(EventLoop loop)
        {
            loop.SwitchContext(_context);
            try
            {
                callback(state);
            }
            catch (Exception exception)
            {
                loop.CallExceptionHandler(new LoopExceptionContext("Exception in a callback of the synchronization context", exception));
            }

            loop.LeaveContext();
        }
    }
}
