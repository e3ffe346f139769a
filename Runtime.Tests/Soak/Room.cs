namespace CoroGen.Runtime.Tests.Soak;

/// <summary>One of each primitive, with the counts that say what has to be true of it.</summary>
internal sealed class Room
{
    public const int Permits = 2;

    public CoroLock Lock { get; } = new();

    public CoroSemaphore Semaphore { get; } = new(Permits);

    public CoroEvent Event { get; } = new();

    public CoroCondition Condition { get; } = new();

    public CoroQueue<int> Queue { get; } = new(4);

    public CoroBarrier Barrier { get; } = new(2);

    public int InLock { get; set; }

    public int InSemaphore { get; set; }

    public int Tokens { get; set; }

    public int TokensPut { get; set; }

    public int TokensTaken { get; set; }

    public long ItemsPut { get; set; }

    public long ItemsTaken { get; set; }

    public long SumPut { get; set; }

    public long SumTaken { get; set; }

    /// <summary>Checks what holds whenever nothing is ready: nobody waits for what there is.</summary>
    public void CheckAtRest()
    {
        if (Waits(Lock)) Assert.True(Lock.IsLocked, $"Tasks wait for a free lock: {Lock}.");
        if (Waits(Semaphore)) Assert.Equal(0, Semaphore.Value);
        if (Waits(Event)) Assert.False(Event.IsSet, $"Tasks wait for an event that is set: {Event}.");
        var queue = Queue.ToString();
        if (!queue.Contains("getters: 0", StringComparison.Ordinal)) Assert.True(Queue.IsEmpty, $"Tasks wait for an item that is there: {queue}.");
        if (!queue.Contains("putters: 0", StringComparison.Ordinal)) Assert.True(Queue.IsFull, $"Tasks wait for room that is there: {queue}.");
        if (Waits(Condition)) Assert.Equal(0, Tokens);
        CheckCounts();
    }

    /// <summary>Checks what holds when all tasks have ended: nobody waits, nothing is held, nothing was lost.</summary>
    public void CheckAtEnd()
    {
        CheckCounts();
        Assert.False(Lock.IsLocked);
        Assert.False(Condition.IsLocked);
        Assert.Equal(Permits, Semaphore.Value);
        Assert.Equal((0, 0), (InLock, InSemaphore));
        Assert.Equal(0, Barrier.Waiting);
        Assert.Contains("getters: 0, putters: 0", Queue.ToString(), StringComparison.Ordinal);
        Assert.False(Waits(Lock) || Waits(Semaphore) || Waits(Event) || Waits(Condition));
    }

    private static bool Waits(object primitive) => primitive.ToString()!.Contains("waiters", StringComparison.Ordinal);

    private void CheckCounts()
    {
        Assert.Equal(TokensPut - TokensTaken, Tokens);
        Assert.Equal(ItemsPut - ItemsTaken, Queue.Count);
        if (Queue.IsEmpty) Assert.Equal(SumPut, SumTaken);
    }
}
