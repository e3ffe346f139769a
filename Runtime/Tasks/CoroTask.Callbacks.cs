using CoroGen.CompilerServices;

namespace CoroGen;

/// <content>Who waits for the task: boxes and callbacks, in one list, in the order of their arrival.</content>
public abstract partial class CoroTask
{
    // The first item's Previous is the last one: most tasks are awaited by one, and each reference in a task counts.
    private LoopItem? _firstWaiter;

    /// <summary>Has a callback called through the ready queue once the task has ended; at once, if it has ended already.</summary>
    /// <param name="callback">What to call.</param>
    /// <param name="context">The AsyncLocal values that it sees; null for those that are current now. What it changes of them stays its own.</param>
    /// <remarks>Mirrors <c>Future.add_done_callback()</c>. An exception of the callback goes to the loop's exception handler.</remarks>
    public void AddDoneCallback(Action<CoroTask> callback, ExecutionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        AddWaiter(new DoneCallback(this, callback, context));
    }

    /// <summary>Takes every registration of a callback back.</summary>
    /// <param name="callback">The callback.</param>
    /// <returns>How many registrations there were.</returns>
    /// <remarks>Mirrors <c>Future.remove_done_callback()</c>.</remarks>
    public int RemoveDoneCallback(Action<CoroTask> callback) => RemoveDoneCallbacks(callback);

    private protected int RemoveDoneCallbacks(Delegate callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var count = 0;
        for (var item = _firstWaiter; item is not null;)
        {
            var next = item.Next;
            if (item is DoneCallback done && done.Calls(callback))
            {
                RemoveWaiter(item);
                count++;
            }

            item = next;
        }

        return count;
    }

    /// <summary>Appends a box or a callback, which is queued when the task ends; if it has ended, the item is queued at once.</summary>
    internal void AddWaiter(LoopItem item)
    {
        if (IsCompleted)
        {
            Loop.Enqueue(item);
            return;
        }

        if (_firstWaiter is not { } first)
        {
            _firstWaiter = item.Previous = item;
            return;
        }

        var last = first.Previous!;
        last.Next = item;
        item.Previous = last;
        first.Previous = item;
    }

    /// <summary>Takes an item out of the list; the caller knows that it is there.</summary>
    internal void RemoveWaiter(LoopItem item)
    {
        var first = _firstWaiter!;
        var next = item.Next;
        if (ReferenceEquals(first, item)) _firstWaiter = next;
        else item.Previous!.Next = next;

        // Who follows takes over the link back; behind the last item that is the first one's.
        (next ?? first).Previous = item.Previous;
        item.Next = item.Previous = null;
    }

    /// <summary>Has an error of this task reported, at most once, no matter how many shields were cancelled.</summary>
    internal void ReportErrorAfterShield()
    {
        if ((State.Task & TaskFlags.ReportedAfterShield) != 0) return;
        Set(TaskFlags.ReportedAfterShield, true);
        AddWaiter(new ShieldedErrorReport(this));
    }

    private void QueueWaiters()
    {
        var item = _firstWaiter;
        _firstWaiter = null;
        while (item is not null)
        {
            var next = item.Next;
            item.Next = item.Previous = null;
            if (item is CoroutineBox box) box.Wake();
            else Loop.Enqueue(item);
            item = next;
        }
    }
}
