using System.Runtime.CompilerServices;

namespace CoroGen;

/// <content>AsyncLocal values: every task has its own, as Python's tasks have a context.</content>
public sealed partial class EventLoop
{
    private ExecutionContext? _context;

    /// <summary>Makes the AsyncLocal values of an item current.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SwitchContext(ExecutionContext? context)
    {
        if (ReferenceEquals(context, _context) || context is null) return;
        _context = context;
        ExecutionContext.Restore(context);
    }

    /// <summary>Notes that a callback may have changed the current values, so that they do not reach the next one.</summary>
    internal void LeaveContext() => _context = ExecutionContext.Capture();

    /// <summary>Notes that the item that ran has changed the current values.</summary>
    internal void KeepContext(ExecutionContext? context) => _context = context;
}
