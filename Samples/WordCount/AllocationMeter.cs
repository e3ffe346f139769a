namespace CoroGen.Samples.WordCount;

/// <summary>What the loop's thread allocates for a request: all told, and once every client is connected and the pools are warm.</summary>
internal sealed class AllocationMeter
{
    private const int FirstSteady = WordCountRun.Requests * 3 / 4;
    private const int LastSteady = WordCountRun.Requests * 19 / 20;

    private int _requests;
    private long _start;
    private long _end;
    private long _firstSteady;
    private long _lastSteady;

    public double PerRequest => (double)(_end - _start) / WordCountRun.Requests;

    public double PerRequestInSteadyState => (double)(_lastSteady - _firstSteady) / (LastSteady - FirstSteady);

    public void Start() => _start = GC.GetAllocatedBytesForCurrentThread();

    public void Stop() => _end = GC.GetAllocatedBytesForCurrentThread();

    public void CountRequest()
    {
        _requests++;
        if (_requests == FirstSteady) _firstSteady = GC.GetAllocatedBytesForCurrentThread();
        else if (_requests == LastSteady) _lastSteady = GC.GetAllocatedBytesForCurrentThread();
    }
}
