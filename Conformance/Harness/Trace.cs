using System.Globalization;

namespace CoroGen.Conformance.Harness;

/// <summary>The trace of the scenario that runs in this thread, and its loop. The Python side has the same in scenario.py.</summary>
internal static class Trace
{
    // Reports that depend on garbage collection are left to the scenarios that are about them. CPython reports the error of
    // a task whose shield was cancelled only from 3.14 on.
    static readonly string[] Unlogged = ["was never retrieved", "was destroyed but it is pending", "exception in shielded future"];

    [ThreadStatic]
    static List<string>? t_lines;

    [ThreadStatic]
    static EventLoop? t_loop;

    [ThreadStatic]
    static VirtualClock? t_clock;

    /// <summary>Starts a new trace, with a new loop, in this thread.</summary>
    public static void Begin(List<string> lines)
    {
        t_lines = lines;
        t_clock = new VirtualClock();
        t_loop = LoopOn(t_clock);
    }

    /// <summary>Closes the loop.</summary>
    public static void End()
    {
        var loop = TheLoop();
        loop.ExceptionHandler = static (_, _) => { };
        loop.Dispose();
        t_lines = null;
    }

    /// <summary>The loop of the scenario.</summary>
    public static EventLoop TheLoop() => t_loop ?? throw new InvalidOperationException("No scenario runs in this thread.");

    /// <summary>The clock of the scenario's loop.</summary>
    public static VirtualClock TheClock() => t_clock ?? throw new InvalidOperationException("No scenario runs in this thread.");

    /// <summary>A further loop, on a virtual time of its own.</summary>
    public static EventLoop NewLoop() => LoopOn(new VirtualClock());

    /// <summary>Runs a coroutine to its end on the loop of the scenario.</summary>
    public static void RunMain(Coro main) => TheLoop().RunUntilComplete(main);

    /// <inheritdoc cref="RunMain(Coro)"/>
    public static T RunMain<T>(Coro<T> main) => TheLoop().RunUntilComplete(main);

    /// <summary>Adds a line to the trace, with the loop's time in seconds in front.</summary>
    public static void Log(object? text)
    {
        if (t_lines is not { } lines) return;
        var seconds = (EventLoop.CurrentOrNull ?? TheLoop()).Time.TotalSeconds;
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"[{seconds:0.######}] {text}"));
    }

    /// <summary>What the loops of scenarios do with errors that no coroutine receives.</summary>
    public static void Report(EventLoop loop, LoopExceptionContext context)
    {
        if (!Unlogged.Any(context.Message.Contains)) Log($"handler: {Phrases.Describe(context.Exception)}");
    }

    static EventLoop LoopOn(VirtualClock clock) =>
        new(new EventLoopOptions { TimeProvider = clock }) { ExceptionHandler = Report };
}
