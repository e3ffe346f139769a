using System.ComponentModel;

namespace CoroGen.CompilerServices;

/// <summary>What the loop runs: a box that is resumed, or a callback. It is its own link in wait lists, in the timer heap and in the inbox.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LoopItem
{
    /// <summary>The neighbours in the one wait list, pool or inbox that holds this item.</summary>
    internal LoopItem? Next, Previous;

    /// <summary>The place in the timer heap, or -1.</summary>
    internal int TimerIndex = -1;

    private protected LoopItem()
    {
    }

    /// <summary>The tasks that wait, by this item, for the task in whose list of waiters it stands.</summary>
    internal virtual IEnumerable<CoroTask> WaitingTasks => [];

    /// <summary>Runs the item; called by the loop that dequeued it.</summary>
    internal abstract void Run(EventLoop loop);

    /// <summary>Called before the loop queues the item because its timer is due, so that a box can tell that from a wake-up.</summary>
    internal virtual void MarkDue()
    {
    }
}
