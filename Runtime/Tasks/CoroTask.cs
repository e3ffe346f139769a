using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// A coroutine that runs on a loop by itself, or any other outcome that is still to come. It can be awaited any number of times.
/// </summary>
/// <remarks>Mirrors <c>asyncio.Task</c>: https://docs.python.org/3/library/asyncio-task.html#task-object.</remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public abstract partial class CoroTask : CoroutineBox, ICoroAwaitable
{
    private long _id;
    // Null for the values with which the loop was made.
    private ExecutionContext? _context;

    private protected CoroTask()
    {
    }

    /// <summary>The task whose step is running in this thread; null outside of tasks, and in plain callbacks.</summary>
    /// <remarks>Mirrors <c>asyncio.current_task()</c>.</remarks>
    public static CoroTask? Current
    {
        get
        {
            var task = EventLoop.CurrentOrNull?.CurrentTask;
            if (task is not null) task.IsExposed = true;
            return task;
        }
    }

    /// <summary>A label for reports: <c>Task-</c> and a number unless one was given; <c>Future</c> for a future, which has no number.</summary>
    /// <remarks>Mirrors <c>Task.get_name()</c> and <c>Task.set_name()</c>.</remarks>
    public string Name
    {
        get => GivenName ?? (_id == 0 ? "Future" : GivenName = $"Task-{TaskIds.NumberOf(_id)}");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            GivenName = value;
        }
    }

    /// <summary>The loop that it belongs to.</summary>
    /// <remarks>Mirrors <c>Future.get_loop()</c>.</remarks>
    public new EventLoop Loop => LoopOrNull!;

    /// <summary>Whether user code may hold this task: then it cannot go back to its pool.</summary>
    internal bool IsExposed
    {
        get => (State.Task & TaskFlags.Exposed) != 0;
        set => Set(TaskFlags.Exposed, value);
    }

    /// <summary>Whether the outcome waits for the one awaiter of a coroutine that was started for it, who is no coroutine.</summary>
    internal bool IsOffered
    {
        get => (State.Task & TaskFlags.Offered) != 0;
        set => Set(TaskFlags.Offered, value);
    }

    /// <summary>How far it is.</summary>
    internal CoroStatus Status
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => State.Status;
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private protected set => State.Status = value;
    }

    /// <summary>Counts the uses of a pooled box, so that a <see cref="Coro"/> left over from an earlier one is recognised.</summary>
    internal int Version { get; private set; }

    /// <summary>Where it stands in the loop's list of tasks that are not done, from 1; 0 outside of it.</summary>
    internal int ListIndex;

    /// <summary>Whether it is a task that is not done and not in that list.</summary>
    internal bool IsUnlisted => ListIndex == 0 && _id != 0 && !IsCompleted;

    /// <summary>Its place in the order of creation, with the number in the default name; 0 for a future.</summary>
    internal long Id => _id;

    /// <summary>The AsyncLocal values of this task after its last step; those of its loop while it has no others.</summary>
    /// <remarks>Mirrors <c>Task.get_context()</c>.</remarks>
    public ExecutionContext? Context => _context ?? Loop.DefaultContext;

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public CoroTaskAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Status})";

    /// <summary>What a debugger shows of a call: which coroutine it is, and how far.</summary>
    internal string DescribeCall(int version) => Version == version ? $"{NameOfCoroutine} ({Status})" : "a coroutine that was awaited already";

    // A task's name would be made by asking for it, and a number would be used up that tests and logs count on.
    private string DebuggerText => $"{GivenName ?? (_id == 0 ? "Future" : $"Task {_id}")}: {NameOfCoroutine} ({Status})";

    /// <summary>Marks this box, which is cold, as awaited or as a task.</summary>
    internal void Claim(int version)
    {
        if (Version != version || IsCompleted) ThrowReused();
        if (Status == CoroStatus.Pending) ThrowBusy();
        Status = CoroStatus.Pending;
    }

    /// <summary>Throws what <see cref="Claim"/> throws for a box that is not cold.</summary>
    [DoesNotReturn]
    [StackTraceHidden]
    private protected void Refuse(int version)
    {
        if (Version == version && Status == CoroStatus.Pending) ThrowBusy();
        ThrowReused();
    }

    /// <summary>Makes this box, which was claimed, the root of a tree, and queues its first step.</summary>
    internal void BecomeTask(EventLoop loop, string? name)
    {
        InitializeTask(loop, name);
        loop.Enqueue(this);
    }

    /// <summary>Gives this box its identity as a task without running it.</summary>
    internal void InitializeTask(EventLoop loop, string? name)
    {
        LoopOrNull = loop;
        if (name is null)
        {
            _id = loop.NextTaskId();
        }
        else
        {
            _id = loop.NextNamedTaskId();
            GivenName = name;
        }

        if (loop.CaptureForTask() is { } context) _context = context;
    }

    /// <summary>Runs one step of this task: the box that was suspended, then the boxes that await it, as far as they go.</summary>
    internal void Step(CoroutineBox box)
    {
        if (Cancellation.IsRequested)
        {
            if (ListIndex == 0)
            {
                // Cancelled before its first step, a task's body never runs.
                Cancellation.EndUndelivered();
                Finish();
                return;
            }

            if (!box.DefersCancellation) Cancellation.Deliver();
        }
        else if (box.Wait == WaitState.Canceled)
        {
            Cancellation.Deliver();
        }

        // What arrives finds its way from the root.
        if (CancellationFlags != CancellationFlags.None) box.ForgetEntry();

        // A child that was the leaf may end in this step and serve another task. The root itself stays: its Wait says that it runs, and a
        // store less is a write barrier less.
        var isNested = !ReferenceEquals(box, this);
        if (isNested) Leaf = null;
        box.Wait = WaitState.None;
        box.AwaitsUncancelably = false;
        box.Awaited = null;
        var loop = Loop;
        var outer = isNested ? loop.EnterNestedStep(this) : null;
        loop.SwitchToKept(_context);
        var values = loop.CurrentValues;
        RunOn(box, box.Advance());
        if (!ReferenceEquals(loop.CurrentValues, values)) KeepValues(loop);
        if (isNested) loop.LeaveNestedStep(outer);
    }

    /// <summary>
    /// Begins a step of this task in which nothing arrives but what it waited for: most steps are like that, and this is all that they need. The other
    /// half is <see cref="EndPlainStep"/>, and <see cref="Step"/> is both, and what the others need.
    /// </summary>
    /// <returns>What <see cref="EndPlainStep"/> wants.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected object? BeginPlainStep(EventLoop loop)
    {
        State.BeginPlainStep();
        Awaited = null;
        loop.SwitchToKept(_context);
        return loop.CurrentValues;
    }

    /// <summary>Ends the step that <see cref="BeginPlainStep"/> began.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void EndPlainStep(EventLoop loop, object? values, bool hasEnded)
    {
        if (hasEnded || !State.IsPlainlySuspended || ListIndex == 0) RunOn(this, hasEnded);
        if (!ReferenceEquals(loop.CurrentValues, values)) KeepValues(loop);
    }

    /// <summary>Goes on with a step of this task in which a box has run: what awaits the box, as far as it goes, and what is suspended then.</summary>
    /// <param name="box">The box.</param>
    /// <param name="hasEnded">Whether it has ended.</param>
    private void RunOn(CoroutineBox box, bool hasEnded)
    {
        while (true)
        {
            if (!hasEnded)
            {
                if (PendingStart is { } start)
                {
                    PendingStart = null;
                    box = start;
                    hasEnded = box.Advance();
                    continue;
                }

                if (!Cancellation.IsUnwinding)
                {
                    if (Cancellation.IsUndelivered) Cancellation.DeferDelivery();
                    if (ListIndex == 0) Loop.Register(this);
                    return;
                }

                Cancellation.EndIn((CoroTask)box);
            }

            if (ReferenceEquals(box, this))
            {
                Finish();
                return;
            }

            box = box.Parent!;
            hasEnded = box.Advance();
        }
    }

    /// <summary>Keeps the AsyncLocal values that a step has changed.</summary>
    private void KeepValues(EventLoop loop)
    {
        var left = loop.CaptureForTask();
        if (!ReferenceEquals(left, _context)) loop.LeaveTask(_context = left);
    }

    private void Set(TaskFlags flag, bool isOn)
    {
        if (isOn) State.Task |= flag;
        else State.Task &= ~flag;
    }

    [DoesNotReturn]
    private static void ThrowReused() => throw new InvalidOperationException(
        "Cannot reuse an already awaited coroutine: a Coro can be awaited, or made a task, only once. Call the method again, or make a CoroTask of it "
        + "with Coro.CreateTask, which can be awaited any number of times.");

    [DoesNotReturn]
    private static void ThrowBusy() => throw new InvalidOperationException(
        "The coroutine is being awaited already: a Coro can be awaited, or made a task, only once. Make a CoroTask of it with Coro.CreateTask, "
        + "which can be awaited any number of times.");
}
