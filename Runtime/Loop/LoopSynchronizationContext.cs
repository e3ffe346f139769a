using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>Brings ordinary <c>async</c> methods that were called on the loop back to it after their awaits.</summary>
internal sealed class LoopSynchronizationContext(EventLoop loop) : SynchronizationContext
{
    // Posted from any thread and run by the loop's: one is enough for the awaits of a task, which come one after the other.
    private Item? _free;

    public override void Post(SendOrPostCallback d, object? state)
    {
        // What comes too late for the loop has nowhere to run.
        if (loop.IsClosed) return;
        var item = Interlocked.Exchange(ref _free, null) ?? new Item(this);
        item.Start(d, state);
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

    private sealed class Item(LoopSynchronizationContext owner) : LoopItem
    {
        private ExecutionContext? _context;
        private SendOrPostCallback? _callback;
        private object? _state;

        public void Start(SendOrPostCallback callback, object? state)
        {
            _context = ExecutionContext.Capture();
            _callback = callback;
            _state = state;
        }

        internal override void Run(EventLoop loop)
        {
            var callback = _callback!;
            var state = _state;
            loop.SwitchToKept(_context);
            _context = null;
            _callback = null;
            _state = null;
            Volatile.Write(ref owner._free, this);
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
