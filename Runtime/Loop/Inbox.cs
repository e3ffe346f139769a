using CoroGen.CompilerServices;

namespace CoroGen;

/// <summary>What other threads post to a loop: a lock-free stack, which the loop drains in one exchange and reverses.</summary>
internal sealed class Inbox : IDisposable
{
    private readonly ManualResetEventSlim _signal = new(false);
    private LoopItem? _top;
    private int _sleeping;

    public bool IsEmpty => Volatile.Read(ref _top) is null;

    /// <summary>Appends an item from any thread and wakes the loop if it sleeps.</summary>
    public void Post(LoopItem item)
    {
        LoopItem? top;
        do
        {
            top = Volatile.Read(ref _top);
            item.Next = top;
        }
        while (Interlocked.CompareExchange(ref _top, item, top) != top);
        WakeUp();
    }

    /// <summary>Ends the present sleep of the loop, or its next one.</summary>
    public void WakeUp()
    {
        if (Volatile.Read(ref _sleeping) != 0) _signal.Set();
    }

    /// <summary>Moves everything that was posted to the ready queue, oldest first.</summary>
    public void DrainTo(ref ReadyQueue ready)
    {
        if (IsEmpty) return;
        LoopItem? oldest = null;
        for (var item = Interlocked.Exchange(ref _top, null); item is not null;)
        {
            var next = item.Next;
            item.Next = oldest;
            oldest = item;
            item = next;
        }

        while (oldest is not null)
        {
            var next = oldest.Next;
            oldest.Next = null;
            ready.Enqueue(oldest);
            oldest = next;
        }
    }

    /// <summary>Sleeps until something is posted, or the time is over; null sleeps until something is posted.</summary>
    public void Sleep(TimeSpan? limit)
    {
        // The flag first, then the look: a post in between finds the flag and sets the signal.
        Interlocked.Exchange(ref _sleeping, 1);
        try
        {
            if (!IsEmpty) return;
            if (limit is { } time) _signal.Wait(TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds)));
            else _signal.Wait();
        }
        finally
        {
            Volatile.Write(ref _sleeping, 0);
            _signal.Reset();
        }
    }

    public void Dispose() => _signal.Dispose();
}
