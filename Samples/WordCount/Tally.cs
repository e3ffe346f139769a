namespace CoroGen.Samples.WordCount;

/// <summary>The sum of all answers, which every client adds to.</summary>
internal sealed partial class Tally
{
    private readonly CoroLock _lock = new();

    public Counts Total { get; private set; }

    /// <summary>Adds counts. Other coroutines run in the middle of it, so without the lock some counts would be lost.</summary>
    [Coroutine]
    public async Coro Add(Counts counts)
    {
        using (await _lock.Acquire())
        {
            var before = Total;
            await Coro.Yield();
            Total = before + counts;
        }
    }
}
