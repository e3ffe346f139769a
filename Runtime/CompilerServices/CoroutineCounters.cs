namespace CoroGen.CompilerServices;

/// <summary>
/// How many call trees began in this thread on which kind of state machine. Tests read it to prove that generated frames ran, and not the
/// compiler's own machines, which would do the same things.
/// </summary>
internal static class CoroutineCounters
{
    /// <summary>Boxes rented for frames.</summary>
    [ThreadStatic]
    internal static long FrameBoxes;

    /// <summary>Boxes rented for the C# compiler's state machines.</summary>
    [ThreadStatic]
    internal static long CompilerMachines;
}
