using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>AsyncLocal values: every task has its own, as Python's tasks have a context.</content>
public sealed partial class EventLoop
{
    private readonly ExecutionContext? _outerContext;
    private readonly HomeLoop _home;
    private ExecutionContext? _context;
    private Thread? _thread;

    /// <summary>
    /// The AsyncLocal values that were current when the loop was made, with the loop itself: most tasks have no others, and keep null instead.
    /// </summary>
    internal ExecutionContext? DefaultContext { get; }

    /// <summary>What the current AsyncLocal values are told from others by, while the loop runs.</summary>
    internal object? CurrentValues
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ThreadValues.In(_thread!);
    }

    /// <summary>The current AsyncLocal values, for a task to keep.</summary>
    internal ExecutionContext? CaptureForTask()
    {
        var context = ExecutionContext.Capture();
        return ReferenceEquals(context, DefaultContext) || ReferenceEquals(context, _outerContext) ? null : context;
    }

    /// <summary>
    /// Makes the AsyncLocal values of a task or callback current; one that has kept none has those of the loop, not those of what ran before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SwitchToKept(ExecutionContext? kept) => SwitchContext(kept ?? DefaultContext);

    /// <summary>Makes the AsyncLocal values of an item current.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SwitchContext(ExecutionContext? context)
    {
        if (ReferenceEquals(context, _context) || context is null) return;
        _context = context;
        ExecutionContext.Restore(context);
    }

    /// <summary>Notes that a callback may have changed the current values, so that they do not leak into the next one.</summary>
    internal void LeaveContext() => _context = ExecutionContext.Capture();

    /// <summary>Notes the values that the step of a task has left current.</summary>
    internal void LeaveTask(ExecutionContext? kept) => _context = kept ?? DefaultContext;
}
