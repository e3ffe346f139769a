namespace CoroGen.CompilerServices;

/// <summary>
/// A pooled item that does something for an owner while the owner waits. The owner may leave while the item is on its way to be run: in the ready
/// queue, or coming from another thread. It cannot be rented again before it has arrived, so it goes back to the pool from there.
/// <see cref="ExternalWait"/> is no such item: it belongs to a continuation, and its box may be another one when it arrives.
/// </summary>
internal abstract class PooledLoopItem : LoopItem
{
    private bool _hasRetired;

    /// <summary>Whether it stands in the ready queue, where it was put as a timer or by <see cref="Queue"/>.</summary>
    protected bool IsQueued { get; private set; }

    internal sealed override void MarkDue() => IsQueued = true;

    internal sealed override void Run(EventLoop loop)
    {
        IsQueued = false;
        if (_hasRetired)
        {
            _hasRetired = false;
            ReturnToPool();
        }
        else
        {
            OnRun(loop);
        }
    }

    /// <summary>Has it run in the next iteration.</summary>
    protected void Queue(EventLoop loop)
    {
        IsQueued = true;
        loop.Enqueue(this);
    }

    /// <summary>The owner has left a timer; it stands in the heap no more.</summary>
    protected void Retire() => Retire(IsQueued);

    /// <summary>The owner has left.</summary>
    /// <param name="isOnItsWay">Whether it will still be run.</param>
    protected void Retire(bool isOnItsWay)
    {
        if (isOnItsWay) _hasRetired = true;
        else ReturnToPool();
    }

    /// <summary>Does what the owner wants; called while the owner waits.</summary>
    protected abstract void OnRun(EventLoop loop);

    /// <summary>Makes the item as new, and returns it.</summary>
    protected abstract void ReturnToPool();
}
