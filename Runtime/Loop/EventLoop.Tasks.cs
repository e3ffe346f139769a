using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Tasks and futures.</content>
public sealed partial class EventLoop
{
    private static readonly Action<CoroTask> s_stop = static task => task.Loop.Stop();

    /// <summary>Whether a task runs its first step when it is made; see <see cref="EventLoopOptions.EagerStart"/>.</summary>
    /// <remarks>Mirrors <c>loop.set_task_factory(asyncio.eager_task_factory)</c>.</remarks>
    public bool EagerStart
    {
        get;
        set
        {
            field = value;
            _startsPlainly = !value && TaskCreated is null;
        }
    }

    /// <summary>
    /// Is told of every new task before its first step, to name or to trace it; null for nobody. An exception of it goes to the loop's exception
    /// handler, and the task starts all the same.
    /// </summary>
    /// <remarks>Stands for <c>loop.set_task_factory()</c>: the object that is the task is made by the generated code, so it can be seen here and not replaced.</remarks>
    public Action<CoroTask>? TaskCreated
    {
        get;
        set
        {
            field = value;
            _startsPlainly = value is null && !EagerStart;
        }
    }

    // Most loops start all tasks in the next iteration and tell nobody; one test for each task is enough then.
    private bool _startsPlainly = true;

    // The tasks that have been suspended; before that they stand in the ready queue. So one that ends in its first step never joins.
    private TaskList _tasks = new(16);
    private TaskIds _taskIds;
    private CoroTask? _nestedTask;

    /// <summary>The task whose step is running.</summary>
    internal CoroTask? CurrentTask => _nestedTask ?? (_runsItems ? _ready.First as CoroTask : null);

    /// <summary>Makes a task of a coroutine; its first step runs in the next iteration.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <exception cref="InvalidOperationException">The coroutine was awaited before, or the loop is closed.</exception>
    /// <remarks>Mirrors <c>loop.create_task()</c>.</remarks>
    public CoroTask CreateTask(Coro coro, string? name = null) => StartTask(coro.Box, default, coro.Version, name);

    /// <inheritdoc cref="CreateTask(Coro, string?)"/>
    public CoroTask<T> CreateTask<T>(Coro<T> coro, string? name = null) => StartTask(coro.Box, coro.Value, coro.Version, name);

    /// <summary>Makes a task of a coroutine, with AsyncLocal values or a start that are not those of the other tasks.</summary>
    /// <param name="coro">The coroutine.</param>
    /// <param name="name">A label for reports; null for <c>Task-</c> and a number.</param>
    /// <param name="context">The AsyncLocal values with which the task begins; null for those that are current now. What it changes of them stays its own.</param>
    /// <param name="eagerStart">Whether its first step runs now; null for what <see cref="EagerStart"/> says.</param>
    /// <exception cref="InvalidOperationException">The coroutine was awaited before, or the loop is closed.</exception>
    /// <remarks>
    /// Mirrors <c>loop.create_task()</c> with <c>context</c> and <c>eager_start</c>. A Python task shares the context that it is given; an
    /// <see cref="ExecutionContext"/> never changes, so that the task's changes cannot be seen in it.
    /// </remarks>
    public CoroTask CreateTask(Coro coro, string? name, ExecutionContext? context, bool? eagerStart = null) =>
        CreateTask(coro.WithVoidResult, name, context, eagerStart);

    /// <inheritdoc cref="CreateTask(Coro, string?, ExecutionContext?, bool?)"/>
    public CoroTask<T> CreateTask<T>(Coro<T> coro, string? name, ExecutionContext? context, bool? eagerStart = null)
    {
        var box = ClaimBox(coro.Box, coro.Value, coro.Version);
        var eagerly = eagerStart ?? EagerStart;
        if (context is null) StartClaimed(box, name, eagerly);
        else StartWith(context, box, name, eagerly);
        return box;
    }

    /// <summary>Makes a future of this loop.</summary>
    /// <remarks>Mirrors <c>loop.create_future()</c>.</remarks>
    public CoroFuture CreateFuture() => new(this);

    /// <inheritdoc cref="CreateFuture"/>
    public CoroFuture<T> CreateFuture<T>() => new(this);

    /// <summary>The tasks of this loop that are not done, in the order of their creation.</summary>
    /// <remarks>Mirrors <c>asyncio.all_tasks()</c>.</remarks>
    public IReadOnlyCollection<CoroTask> AllTasks()
    {
        var tasks = _tasks.ToList();
        // The item that runs still stands first. If it is a box that ended and was given back, the step may have made a task of it, which
        // then stands in the queue a second time.
        var running = _runsItems ? _ready.First : null;
        var isFirst = true;
        foreach (var item in _ready.Items())
        {
            if (item is CoroTask { IsUnlisted: true } task && (isFirst || !ReferenceEquals(item, running))) tasks.Add(task);
            isFirst = false;
        }

        tasks.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        foreach (var task in tasks) task.IsExposed = true;
        return tasks;
    }

    /// <summary>Runs the loop until a coroutine has ended, and gives its result.</summary>
    /// <param name="coro">The coroutine, which becomes a task.</param>
    /// <exception cref="InvalidOperationException">The loop was stopped before, it runs already, or it is closed.</exception>
    /// <remarks>Mirrors <c>loop.run_until_complete()</c>.</remarks>
    public T RunUntilComplete<T>(Coro<T> coro)
    {
        ThrowIfCannotRun();
        return RunUntilComplete(CreateTask(coro));
    }

    /// <inheritdoc cref="RunUntilComplete{T}(Coro{T})"/>
    public void RunUntilComplete(Coro coro)
    {
        ThrowIfCannotRun();
        RunUntilComplete(CreateTask(coro));
    }

    /// <summary>Runs the loop until a task or future has ended, and gives its result.</summary>
    /// <param name="task">A task of this loop.</param>
    /// <exception cref="InvalidOperationException">The loop was stopped before, it runs already, or it is closed.</exception>
    /// <exception cref="ArgumentException">The task belongs to another loop.</exception>
    /// <remarks>Mirrors <c>loop.run_until_complete()</c>.</remarks>
    public T RunUntilComplete<T>(CoroTask<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        RunUntilDone(task);
        return task.Result;
    }

    /// <inheritdoc cref="RunUntilComplete{T}(CoroTask{T})"/>
    public void RunUntilComplete(CoroTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        RunUntilDone(task);
        task.ThrowIfNotSuccessful();
    }

    internal long NextTaskId() => _taskIds.Next();

    internal long NextNamedTaskId() => _taskIds.NextNamed();

    /// <summary>Adds a task to those that are not done.</summary>
    internal void Register(CoroTask task) => _tasks.Add(task);

    /// <summary>Takes a task that has ended away; futures were never added.</summary>
    internal void Unregister(CoroTask task) => _tasks.Remove(task);

    /// <summary>
    /// Says that the step is not that of the item that runs: an eager task in the step of another one, or a box that is not the root of its task.
    /// </summary>
    /// <returns>What <see cref="LeaveNestedStep"/> wants.</returns>
    internal CoroTask? EnterNestedStep(CoroTask task)
    {
        var outer = _nestedTask;
        _nestedTask = task;
        return outer;
    }

    /// <summary>Ends what <see cref="EnterNestedStep"/> began.</summary>
    internal void LeaveNestedStep(CoroTask? outer) => _nestedTask = outer;

    /// <summary>Makes a task of a box, or, where a coroutine has none because its result was known when it was made, of the value.</summary>
    internal CoroTask<T> StartTask<T>(CoroTask<T>? box, T value, int version, string? name)
    {
        box = ClaimBox(box, value, version);
        if (_startsPlainly) box.BecomeTask(this, name);
        else StartClaimed(box, name, EagerStart);
        return box;
    }

    /// <summary>Makes a task of a box, and runs its first step at once.</summary>
    internal void StartNow(CoroTask box)
    {
        ThrowIfClosed();
        box.Claim(box.Version);
        StartEagerly(box, null);
    }

    /// <summary>Runs the first step of a task inside of the step or callback that makes it, with AsyncLocal values of its own.</summary>
    private void StartEagerly(CoroTask task, string? name)
    {
        var outer = ExecutionContext.Capture();
        task.InitializeTask(this, name);
        AnnounceTask(task);

        // Should the listener have cancelled it, its body never runs, as that of a task in the queue: its step tells that by its place.
        if (task.CancellationRequests == 0) Register(task);
        _context = outer;
        var outerTask = EnterNestedStep(task);
        task.Step(task);
        LeaveNestedStep(outerTask);
        SwitchContext(outer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CoroTask<T> ClaimBox<T>(CoroTask<T>? box, T value, int version)
    {
        ThrowIfClosed();
        if (box is null)
        {
            // The box may have served before: the version is that of its new use, the coroutine knows none.
            var ofValue = FrameBox<ValueFrame<T>, T>.Rent();
            ofValue.Frame.Value = value;
            box = ofValue;
            version = box.Version;
        }

        box.Claim(version);
        return box;
    }

    private void StartClaimed(CoroTask box, string? name, bool eagerly)
    {
        if (eagerly && ReferenceEquals(t_current, this) && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            StartEagerly(box, name);
            return;
        }

        box.BecomeTask(this, name);
        AnnounceTask(box);
    }

    /// <summary>Starts a task with AsyncLocal values that are not the current ones.</summary>
    private void StartWith(ExecutionContext context, CoroTask box, string? name, bool eagerly)
    {
        if (ExecutionContext.Capture() is not { } outer)
        {
            StartInFlow(context, box, name, eagerly);
        }
        else
        {
            ExecutionContext.Restore(context);
            StartClaimed(box, name, eagerly);
            ExecutionContext.Restore(outer);
        }

        // An eager task has noted these values as current.
        if (ReferenceEquals(t_current, this)) LeaveContext();
    }

    /// <summary>Starts a task where the flow of AsyncLocal values is suppressed: what is current there cannot be captured, and costs two objects.</summary>
    private void StartInFlow(ExecutionContext context, CoroTask box, string? name, bool eagerly) =>
        ExecutionContext.Run(context, _ => StartClaimed(box, name, eagerly), null);

    private void AnnounceTask(CoroTask task)
    {
        if (TaskCreated is not { } listener) return;
        task.IsExposed = true;
        try
        {
            listener(task);
        }
        catch (Exception exception)
        {
            CallExceptionHandler(new LoopExceptionContext($"Exception in the TaskCreated callback of the loop, for {task.Name}", exception) { Task = task });
        }
    }

    private void RunUntilDone(CoroTask task)
    {
        if (!ReferenceEquals(task.LoopOrNull, this))
        {
            throw new ArgumentException("The future belongs to a different loop than the one that is to run it.", nameof(task));
        }

        ThrowIfCannotRun();
        task.AddDoneCallback(s_stop);
        try
        {
            RunForever();
        }
        finally
        {
            // Should something else have stopped the loop, the later end of the task must not stop another run of it.
            if (!task.IsCompleted) task.RemoveDoneCallback(s_stop);
        }

        if (!task.IsCompleted) throw new InvalidOperationException("Event loop stopped before Future completed.");
    }

    private void ThrowIfCannotRun()
    {
        ThrowIfClosed();
        if (IsRunning) throw new InvalidOperationException("This event loop is already running.");
        if (t_current is not null) throw new InvalidOperationException("Cannot run the event loop while another loop is running in this thread.");
    }
}
