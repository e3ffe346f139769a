namespace CoroGen;

/// <summary>How an <see cref="EventLoop"/> behaves.</summary>
public sealed class EventLoopOptions
{
    /// <summary>Where the time comes from; the system's monotonic clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether the loop begins in debug mode; by default if the environment variable <c>COROGEN_DEBUG</c> is set, and not to 0.</summary>
    /// <remarks>Mirrors <c>loop.set_debug()</c>: https://docs.python.org/3/library/asyncio-dev.html.</remarks>
    public bool Debug { get; init; } = Environment.GetEnvironmentVariable("COROGEN_DEBUG") is { Length: > 0 } and not "0";

    /// <summary>
    /// Whether a task runs its first step when it is made, instead of in the next iteration: one whose coroutine never suspends has ended
    /// when <c>CreateTask</c> returns.
    /// </summary>
    /// <remarks>Mirrors <c>asyncio.eager_task_factory</c>: https://docs.python.org/3/library/asyncio-task.html#eager-task-factory.</remarks>
    public bool EagerStart { get; init; }

    /// <summary>In debug mode, a callback or step that takes this long is reported; 100 milliseconds by default.</summary>
    /// <remarks>Mirrors <c>loop.slow_callback_duration</c>.</remarks>
    public TimeSpan SlowCallbackDuration { get; init; } = TimeSpan.FromMilliseconds(100);
}
