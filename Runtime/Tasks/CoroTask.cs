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
public abstract partial class CoroTask : CoroutineBox
{
    private long _id;
    private bool _mustCancel;
    private bool _started;
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
        get => GivenName ?? (_id == 0 ? "Future" : GivenName = $"Task-{_id}");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            GivenName = value;
        }
    }

    /// <summary>Whether user code may hold this task: then it cannot go back to its pool.</summary>
    internal bool IsExposed { get; set; }

    /// <summary>How far it is.</summary>
    internal CoroStatus Status { get; private protected set; }

    /// <summary>Counts the uses of a pooled box, so that a <see cref="Coro"/> left over from an earlier one is recognised.</summary>
    internal int Version { get; private set; }

    /// <summary>Set while a step delivers a cancellation, until the leaf takes it.</summary>
    internal bool ResumesCanceled;

    /// <summary>Set while frames are left without an exception.</summary>
    internal bool Unwinding;

    /// <summary>Where it stands in the loop's list of tasks that are not done, from 1; 0 outside of it.</summary>
    internal int Place;

    /// <summary>The AsyncLocal values of this task after its last step.</summary>
    internal ExecutionContext? Context => _context;

    /// <summary>Gives the awaiter for C#'s <c>await</c>.</summary>
    public CoroTaskAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Status})";

    /// <summary>Marks this box, which is cold, as awaited or as a task.</summary>
    internal void Claim(int version)
    {
        if (Version != version || IsCompleted) ThrowReused();
        if (Status == CoroStatus.Pending) ThrowBusy();
        Status = CoroStatus.Pending;
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
        Root = this;
        LoopOrNull = loop;
        GivenName = name;
        _id = loop.NextTaskId();
        _context = ExecutionContext.Capture();
        loop.Register(this);
    }

    /// <summary>Makes this box, which was claimed, a part of the tree of the box that awaits it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BecomeChild(CoroutineBox parent)
    {
        Parent = parent;
        Root = parent.Root;
        LoopOrNull = parent.LoopOrNull;
    }

    /// <summary>Runs one step of this task: the box that was suspended, then the boxes that await it, as far as they go.</summary>
    internal void Step(CoroutineBox box)
    {
        if (_mustCancel)
        {
            if (!_started)
            {
                // Cancelled before its first step, a task's body never runs.
                _mustCancel = false;
                SetUnwound(CancelMessage);
                Finish();
                return;
            }

            if (!box.DefersCancellation)
            {
                _mustCancel = false;
                ResumesCanceled = true;
            }
        }
        else if (box.Wait == WaitState.Canceled)
        {
            ResumesCanceled = true;
        }

        _started = true;

        // A child that was the leaf may end in this step and serve another task. The root itself stays: its Wait says that it runs, and a
        // store less is a write barrier less.
        if (!ReferenceEquals(box, this)) Leaf = null;
        box.Wait = WaitState.None;
        box.DefersWait = false;
        box.Awaited = null;
        var loop = box.Loop;
        var outer = loop.CurrentTask;
        loop.CurrentTask = this;
        var context = _context;
        loop.SwitchContext(context);

        while (true)
        {
            if (!box.Advance())
            {
                if (Deeper is { } deeper)
                {
                    Deeper = null;
                    box = deeper;
                    continue;
                }

                if (!Unwinding)
                {
                    if (ResumesCanceled | _mustCancel) DeliverLater();
                    break;
                }

                Unwinding = false;
                ((CoroTask)box).SetUnwound(CancelMessage);
                ((CoroTask)box).Error = TakeUnwindError();
            }

            if (ReferenceEquals(box, this))
            {
                Finish();
                break;
            }

            box = box.Parent!;
        }

        var left = ExecutionContext.Capture();
        if (!ReferenceEquals(left, context)) loop.KeepContext(_context = left);

        // The constant needs no write barrier.
        if (outer is null) loop.CurrentTask = null;
        else loop.CurrentTask = outer;
    }

    [DoesNotReturn]
    private static void ThrowReused() => throw new InvalidOperationException(
        "Cannot reuse an already awaited coroutine: a Coro can be awaited, or made a task, only once. Call the method again, or make a CoroTask of it with Coro.CreateTask, which can be awaited any number of times.");

    [DoesNotReturn]
    private static void ThrowBusy() => throw new InvalidOperationException(
        "The coroutine is being awaited already: a Coro can be awaited, or made a task, only once. Make a CoroTask of it with Coro.CreateTask, which can be awaited any number of times.");
}
