namespace CoroGen;

/// <summary>
/// The time of a virtual clock as CPython counts it: seconds in binary floating point. Eight times 0.1 seconds is a little less than twice 0.4
/// there, so that of two timers which a <see cref="TimeSpan"/> cannot tell apart, that one comes first.
/// </summary>
internal struct BinarySeconds
{
    private TimeSpan _time;
    private double _seconds;

    /// <summary>Notes the seconds of a deadline to which the clock has jumped.</summary>
    public void Jump(TimeSpan time, double seconds)
    {
        _time = time;
        _seconds = seconds;
    }

    /// <summary>The seconds of a time that is a delay after another one.</summary>
    public readonly double After(TimeSpan now, TimeSpan when) => (now == _time ? _seconds : now.TotalSeconds) + (when - now).TotalSeconds;
}
