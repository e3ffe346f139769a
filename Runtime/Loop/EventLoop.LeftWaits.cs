using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waits for .NET tasks that were left before the tasks ended.</content>
public sealed partial class EventLoop
{
    // Null, so that an await looks for nothing, until the first wait is left.
    private ConditionalWeakTable<Task, LeftWaits>? _leftWaits;

    /// <summary>A wait for the task that was left, for another box to take over.</summary>
    internal ExternalWait? TryTakeLeftWait(Task task) =>
        _leftWaits is { } all && all.TryGetValue(task, out var waits) ? waits.TryPop() : null;

    /// <summary>Keeps a wait that was left.</summary>
    internal LeftWaits KeepLeftWait(Task task, ExternalWait wait)
    {
        var waits = (_leftWaits ??= []).GetValue(task, static _ => new LeftWaits());
        waits.Push(wait);
        return waits;
    }
}
