namespace CoroGen;

/// <summary>
/// The numbers in the default names of a loop's tasks. They are unique in the process; a loop takes some at a time, because one
/// interlocked operation for each task would be an eighth of the cost of making it, and gives back what it did not use.
/// </summary>
internal struct TaskIds
{
    private const int Block = 64;

    private static long s_last;

    private long _last, _end;

    public long Next()
    {
        if (_last == _end) Reserve();
        return ++_last;
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
