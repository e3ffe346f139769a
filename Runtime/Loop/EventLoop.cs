using System.Diagnostics;
using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>
/// Runs callbacks and the steps of tasks, one after the other, in one thread. One iteration runs what was ready when it began, in the order
/// in which it became ready.
/// </summary>
/// <remarks>Mirrors asyncio's event loop: https://docs.python.org/3/library/asyncio-eventloop.html.</remarks>
public sealed partial class EventLoop : IDisposable
{
    [ThreadStatic]
    private static EventLoop? t_current;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly TimeProvider _timeProvider;
    private readonly VirtualClock? _virtualClock;
    private readonly long _start;
    private readonly TimerHeap _timers = new();
    private readonly Inbox _inbox = new();
    private ReadyQueue _ready = new(64);
    private LoopSynchronizationContext? _synchronizationContext;
    private bool _stopping;
    private bool _debug;
    private bool _runsItems;

    /// <summary>Makes a loop that nothing runs on yet.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <remarks>Mirrors <c>asyncio.new_event_loop()</c>.</remarks>
    public EventLoop(EventLoopOptions? options = null)
    {
        options ??= new EventLoopOptions();
        _timeProvider = options.TimeProvider;
        _virtualClock = _timeProvider as VirtualClock;
        _start = _timeProvider.GetTimestamp();
        _outerContext = ExecutionContext.Capture();
        _home = HomeLoop.Mark(this, out var context);
        DefaultContext = context;
        Debug = options.Debug;
        EagerStart = options.EagerStart;
        SlowCallbackDuration = options.SlowCallbackDuration;
    }

    /// <summary>The loop that runs in this thread.</summary>
    /// <exception cref="InvalidOperationException">None does.</exception>
    /// <remarks>Mirrors <c>asyncio.get_running_loop()</c>.</remarks>
    public static EventLoop Current => t_current ?? throw new InvalidOperationException(
        "No event loop is running in this thread. Enter one with Coro.Run, or use a loop's own methods from outside.");

    /// <summary>The loop that runs in this thread, or null.</summary>
    public static EventLoop? CurrentOrNull => t_current;

    /// <summary>The time since the loop was made.</summary>
    /// <remarks>Mirrors <c>loop.time()</c>.</remarks>
    public TimeSpan Time => _timeProvider.GetElapsedTime(_start);

    /// <summary>Whether the loop runs.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Whether the loop was closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether the loop looks for mistakes at the price of speed.</summary>
    /// <remarks>
    /// Mirrors <c>loop.set_debug()</c>: https://docs.python.org/3/library/asyncio-dev.html. It reports slow callbacks and steps, coroutines that were
    /// never awaited, and the places that made coroutines and callbacks, and refuses callbacks from foreign threads. The environment variable
    /// <c>COROGEN_DEBUG</c> turns it on for every loop.
    /// </remarks>
    public bool Debug
    {
        get => _debug;
        set
        {
            if (_debug == value) return;
            _debug = value;
            DebugMode.Count(value);
        }
    }

    /// <summary>Whether it is open, and no loop runs in this thread.</summary>
    internal bool CanRun => !IsClosed && !IsRunning && t_current is null;

    /// <summary>In debug mode, a callback or step that takes this long is reported.</summary>
    public TimeSpan SlowCallbackDuration { get; set; }

    /// <summary>Runs the loop until <see cref="Stop"/> is called.</summary>
    /// <exception cref="InvalidOperationException">It runs already, another one runs in this thread, or it is closed.</exception>
    /// <remarks>Mirrors <c>loop.run_forever()</c>.</remarks>
    public void RunForever()
    {
        var scope = Enter();
        try
        {
            do RunIteration(mayBlock: true);
            while (!_stopping);
        }
        finally
        {
            _stopping = false;
            Leave(scope);
        }
    }

    /// <summary>Has <see cref="RunForever"/> return after the present iteration.</summary>
    /// <remarks>Mirrors <c>loop.stop()</c>.</remarks>
    public void Stop() => _stopping = true;

    /// <summary>Runs one iteration and never blocks: for a game, which drives the loop itself.</summary>
    /// <returns>Whether there is work left: something ready, a timer, or a task that is not done.</returns>
    /// <exception cref="InvalidOperationException">It runs already, another one runs in this thread, or it is closed.</exception>
    public bool Tick()
    {
        var scope = Enter();
        try
        {
            RunIteration(mayBlock: false);
        }
        finally
        {
            _stopping = false;
            Leave(scope);
        }

        return _ready.Count > 0 || _timers.Count > 0 || _tasks.Count > 0;
    }

    /// <summary>
    /// Closes the loop for good and drops what is queued; harmless when repeated. Failures that nobody has looked at are reported to
    /// <see cref="ExceptionHandler"/>, and tasks that are not done.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is running.</exception>
    /// <remarks>Mirrors <c>loop.close()</c>.</remarks>
    public void Dispose()
    {
        if (IsRunning) throw new InvalidOperationException("Cannot close a running event loop: stop it first.");
        if (IsClosed) return;
        IsClosed = true;
        _home.Close();
        Debug = false;
        LateReports.ReportAll();
        var pending = AllTasks();
        _ready.Clear();
        _timers.Clear();
        _tasks.Clear();
        DisposeResources();
        RemoveSignalHandlers();
        foreach (var task in pending) CallExceptionHandler(new LoopExceptionContext("Task was destroyed but it is pending!") { Task = task });
        _inbox.Dispose();
    }

    /// <summary>Appends an item to the ready queue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enqueue(LoopItem item) => _ready.Enqueue(item);

    /// <summary>Appends an item to the ready queue from any thread.</summary>
    internal void Post(LoopItem item) => _inbox.Post(item);

    /// <summary>A later time of a loop; for delays without end one that never comes.</summary>
    internal static TimeSpan After(TimeSpan time, TimeSpan delay)
    {
        if (delay > Seconds.Longest) delay = Seconds.Longest;
        return time < TimeSpan.MaxValue - Seconds.Longest ? time + delay : TimeSpan.MaxValue;
    }

    /// <summary>Queues an item when its time has come.</summary>
    internal void AddTimer(LoopItem item, TimeSpan when) => _timers.Add(item, when);

    /// <summary>Takes the timer of an item back, if it has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void RemoveTimer(LoopItem item)
    {
        if (item.TimerIndex >= 0) _timers.Remove(item);
    }

    private void RunIteration(bool mayBlock)
    {
        FrameCount++;
        if (mayBlock && _ready.Count == 0 && !_stopping && _inbox.IsEmpty) WaitForWork();
        _inbox.DrainTo(ref _ready);
        if (_timers.Count > 0) QueueDueTimers();

        RunReady();
    }

    /// <summary>Runs what is ready; what that queues waits for the next iteration.</summary>
    private void RunReady()
    {
        var count = _ready.Count;
        _runsItems = true;
        try
        {
            for (; count > 0; count--)
            {
                // It stays the first of the queue while it runs: that is how the loop knows whose step it is, without a store for each.
                if (_debug) RunTimed(_ready.First);
                else _ready.First.Run(this);
                _ready.RemoveFirst();
            }
        }
        finally
        {
            _runsItems = false;
            if (count > 0) _ready.RemoveFirst();
        }
    }

    private void QueueDueTimers()
    {
        var now = Time;
        while (_timers.Count > 0 && _timers.Next <= now)
        {
            var item = _timers.RemoveNext();
            item.MarkDue();
            _ready.Enqueue(item);
        }
    }

    private void WaitForWork()
    {
        if (_timers.Count == 0)
        {
            _inbox.Sleep(null);
            return;
        }

        var time = _timers.Next - Time;
        if (time <= TimeSpan.Zero) return;
        if (_virtualClock is not null)
        {
            _virtualClock.Advance(time);
            return;
        }

        // As in asyncio, at most a day at a time: what the loop sleeps by counts in milliseconds, and not very far.
        if (time > LongestSleep) time = LongestSleep;
        if (ReferenceEquals(_timeProvider, TimeProvider.System)) _inbox.Sleep(time);
        else SleepByProvider(time);
    }

    private void SleepByProvider(TimeSpan time)
    {
        using var timer = _timeProvider.CreateTimer(
            static loop => ((EventLoop)loop!).PostCallback(static () => { }), this, time, Timeout.InfiniteTimeSpan);
        _inbox.Sleep(null);
    }

    private RunScope Enter()
    {
        ThrowIfCannotRun();
        var scope = new RunScope(ExecutionContext.Capture(), SynchronizationContext.Current);
        IsRunning = true;
        t_current = this;
        _context = scope.Context;
        _thread = Thread.CurrentThread;
        SynchronizationContext.SetSynchronizationContext(_synchronizationContext ??= new LoopSynchronizationContext(this));
        return scope;
    }

    private void Leave(RunScope scope)
    {
        t_current = null;
        IsRunning = false;
        SwitchContext(scope.Context);
        _context = null;
        _thread = null;
        _taskIds.Return();
        SynchronizationContext.SetSynchronizationContext(scope.Synchronization);
    }

    private void ThrowIfClosed()
    {
        if (IsClosed) throw new InvalidOperationException("Event loop is closed.");
    }

    private readonly record struct RunScope(ExecutionContext? Context, SynchronizationContext? Synchronization);
}
