namespace CoroGen.Tests;

/// <summary>
/// An end to the patience with something that may hang, in processor time: on a loaded machine a limit of the clock fails tests that only had to wait
/// for their turn.
/// </summary>
/// <remarks>
/// The time is that of the process, of which other tests use a part at the same time: so much for each processor. What uses none, because it is blocked,
/// ends with the clock after all, but late.
/// </remarks>
internal readonly struct Patience
{
    /// <summary>What a test is given by default.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_blocked = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan _processorLimit;
    private readonly long _clockLimit;

    private Patience(TimeSpan limit)
    {
        _processorLimit = Environment.CpuUsage.TotalTime + (limit * Environment.ProcessorCount);
        _clockLimit = Environment.TickCount64 + (long)s_blocked.TotalMilliseconds;
    }

    /// <summary>Whether it took too long.</summary>
    public bool IsOver => Environment.CpuUsage.TotalTime > _processorLimit || Environment.TickCount64 > _clockLimit;

    /// <summary>Begins to wait.</summary>
    /// <param name="limit">The processor time of one test; nothing for the usual one.</param>
    public static Patience Begin(TimeSpan? limit = null) => new(limit ?? Usual);

    /// <summary>Waits for the end of a thread.</summary>
    /// <returns>False if it took too long.</returns>
    public static bool Join(Thread thread, TimeSpan? limit = null) => Wait(thread.Join, limit);

    /// <summary>Waits for the end of a task.</summary>
    /// <returns>False if it took too long.</returns>
    public static bool Wait(Task task, TimeSpan? limit = null) => Wait(time => Task.WaitAny([task], time) == 0, limit);

    /// <summary>Waits for an event.</summary>
    /// <returns>False if it took too long.</returns>
    public static bool Wait(ManualResetEventSlim gate, TimeSpan? limit = null) => Wait(gate.Wait, limit);

    /// <summary>Waits for a number of events.</summary>
    /// <returns>False if it took too long.</returns>
    public static bool Wait(CountdownEvent events, TimeSpan? limit = null) => Wait(events.Wait, limit);

    /// <summary>A source whose token is cancelled when it takes too long; whoever disposes of the second one has ended before.</summary>
    public static (CancellationTokenSource Limit, IDisposable Watch) Cancel(TimeSpan? limit = null)
    {
        var patience = Begin(limit);
        var source = new CancellationTokenSource();
        var watch = new Timer(
            _ =>
            {
                if (patience.IsOver) source.Cancel();
            },
            null,
            s_look,
            s_look);
        return (source, watch);
    }

    private static bool Wait(Func<TimeSpan, bool> tryWait, TimeSpan? limit)
    {
        var patience = Begin(limit);
        while (!tryWait(s_look))
        {
            if (patience.IsOver) return false;
        }

        return true;
    }
}
