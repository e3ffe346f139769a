using System.Runtime.CompilerServices;
using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Waits for .NET tasks that were abandoned before the tasks ended.</content>
public sealed partial class EventLoop
{
    // Null, so that an await looks for nothing, until the first wait is abandoned.
    private ConditionalWeakTable<Task, AbandonedWaits>? _abandonedWaits;

    /// <summary>An abandoned wait for the task, for another box to take over.</summary>
    internal ExternalWait? TryTakeAbandonedWait(Task task) =>
        _abandonedWaits is { } all && all.TryGetValue(task, out var waits) ? waits.TryPop() : null;

    /// <summary>Keeps an abandoned wait.</summary>
    internal AbandonedWaits KeepAbandonedWait(Task task, ExternalWait wait)
    {
        var waits = (_abandonedWaits ??= []).GetValue(task, static _ => new AbandonedWaits());
        waits.Push(wait);
        return waits;
    }
}
