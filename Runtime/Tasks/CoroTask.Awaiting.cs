using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>How boxes, and code that is no coroutine, wait for a task.</content>
public abstract partial class CoroTask
{
    /// <summary>
    /// A .NET task that ends as this one does, for ordinary <c>async</c> code on any thread; it has ended already if this one has. Awaiting it throws
    /// the same exception, also that of a cancellation.
    /// </summary>
    /// <remarks>Call it on the loop's thread.</remarks>
    public Task AsTask() => TaskBridge<VoidResult>.To(this);

    /// <summary>
    /// Makes a box wait for this task, which is pending. If it cannot, it is resumed with the reason, which
    /// <see cref="CoroutineBox.TakeCancellation"/> throws.
    /// </summary>
    internal void Suspend(CoroutineBox box)
    {
        if (ReferenceEquals(box.Root, this))
        {
            box.FailAwait(new InvalidOperationException($"Task cannot await on itself: {Name}."));
            return;
        }

        if (IsForeignTo(box))
        {
            box.FailAwait(ForeignError());
            return;
        }

        AddWaiter(box);
        box.Awaited = this;
        box.BeginWait();
    }

    /// <summary>Throws if the box belongs to another loop.</summary>
    internal void ThrowIfForeign(CoroutineBox box)
    {
        if (IsForeignTo(box)) throw ForeignError();
    }

    /// <summary>Whether the box belongs to another loop.</summary>
    internal bool IsForeignTo(CoroutineBox box) => !ReferenceEquals(LoopOrNull, box.LoopOrNull);

    /// <summary>The reason why a box of another loop cannot wait for this task.</summary>
    internal InvalidOperationException ForeignError() =>
        new($"{Name} is attached to a different loop: await it in a coroutine of its own loop, or its AsTask().");

    /// <summary>Lets a frame await this task.</summary>
    /// <param name="box">The box of the frame.</param>
    /// <param name="suspended">Whether the frame has suspended here before.</param>
    /// <returns>True when the task has ended with an outcome for the frame; false when it suspends, or leaves by a cancellation.</returns>
    internal bool Poll(CoroutineBox box, ref bool suspended)
    {
        if (suspended)
        {
            // The request to cancel came after the wake-up: what was awaited has ended, and its outcome is not delivered.
            // Unless it was cancelled itself: then that is the cancellation that arrives.
            if (box.TakeCancellation() && !EndsByCancellation) return box.Unwind();
        }
        else if (!IsCompleted)
        {
            suspended = true;
            Suspend(box);
            return false;
        }

        return !EndsByCancellation || box.UnwindBy(this);
    }

    /// <summary>Has a continuation of foreign code called when the task has ended.</summary>
    internal void AddContinuation(Action continuation) => AddWaiter(new ContinuationItem(continuation));

    /// <summary>Makes this cold coroutine the child of a box that suspends at its awaiter; the step starts it.</summary>
    internal void SuspendParent(CoroutineBox parent, int version)
    {
        if (parent is IAsyncMethodBox machine)
        {
            machine.AwaitChild(this, version);
            return;
        }

        Claim(version);
        BecomeChild(parent);
        Root.PendingStart = this;
    }

    /// <summary>Whether this cold coroutine can be awaited now, from a coroutine or by <see cref="StartForForeignAwaiter"/>.</summary>
    internal bool CanStart(int version) => Version == version && Status == CoroStatus.Created && (EventLoop.CurrentOrNull ?? HomeLoop.Current) is not null;

    /// <summary>
    /// Starts this cold coroutine as a task of the running loop, for an <c>async</c> method that is not a coroutine. An async iterator that has left
    /// its loop's thread comes back to it by that.
    /// </summary>
    internal void StartForForeignAwaiter(int version, Action continuation)
    {
        if (!CanStart(version)) RefusedAwait.Post(continuation, null);
        else if (EventLoop.CurrentOrNull is { } loop) StartIn(loop, version, continuation);
        else if (HomeLoop.Current is { } home && AsyncIteratorMachine.Continues(continuation))
            home.PostCallback(() => StartAtHome(home, version, continuation));
        else RefusedAwait.Post(continuation, null);
    }

    /// <summary>Has an <c>async</c> method that is not a coroutine go on when this task has ended.</summary>
    internal void ContinueForForeignAwaiter(Action continuation)
    {
        var loop = Loop;
        if (ReferenceEquals(loop, EventLoop.CurrentOrNull) || loop is { IsRunning: false, IsClosed: false }) AddContinuation(continuation);
        else if (ReferenceEquals(loop, HomeLoop.Current) && AsyncIteratorMachine.Continues(continuation))
            loop.PostCallback(() => AddContinuation(continuation));
        else RefusedAwait.Post(continuation, IsCompleted ? null : RefusalBy(loop));
    }

    private void StartAtHome(EventLoop loop, int version, Action continuation)
    {
        // Another await may have been faster.
        if (CanStart(version)) StartIn(loop, version, continuation);
        else RefusedAwait.Post(continuation, null);
    }

    private void StartIn(EventLoop loop, int version, Action continuation)
    {
        Claim(version);
        BecomeTask(loop, null);
        AddWaiter(new ContinuationItem(continuation, this));
    }

    private InvalidOperationException RefusalBy(EventLoop loop) => new(loop.IsClosed
        ? $"Event loop is closed: {Name}, which is pending, will never end."
        : $"{Name} belongs to the event loop of another thread: await its AsTask(), made on that thread, or start the coroutine by RunCoroutineThreadSafe.");
}
