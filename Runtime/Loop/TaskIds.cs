namespace CoroGen;

/// <summary>
/// The numbers in the default names of a loop's tasks. They are unique in the process; a loop takes some at a time, because one
/// interlocked operation for each task would be an eighth of the cost of making it, and gives back what it did not use.
/// </summary>
internal struct TaskIds
{
    private const int Block = 64;

    // A task that was given a name uses up no number, as in CPython, but has its place in the order of creation: behind the last number, by a
    // rank in the lower bits.
    private const int RankBits = 16;
    private const long LastRank = (1L << RankBits) - 1;

    private static long s_last;

    private long _last, _end, _lastNamed;

    /// <summary>The number in a default name.</summary>
    public static long NumberOf(long id) => id >> RankBits;

    /// <summary>The id of a task without a name: ids grow in the order of creation.</summary>
    public long Next()
    {
        if (_last == _end) Reserve();
        return ++_last << RankBits;
    }

    /// <summary>The id of a task that was given a name.</summary>
    public long NextNamed()
    {
        _lastNamed = Math.Max(_lastNamed, _last << RankBits);
        return (_lastNamed & LastRank) == LastRank ? Next() : ++_lastNamed;
    }

    /// <summary>Gives the unused numbers back, unless another loop has taken the ones behind them: then they are skipped.</summary>
    public void Return()
    {
        if (_last != _end && Interlocked.CompareExchange(ref s_last, _last, _end) == _end) _end = _last;
    }

    private void Reserve()
    {
        _end = Interlocked.Add(ref s_last, Block);
        _last = _end - Block;
    }
}
