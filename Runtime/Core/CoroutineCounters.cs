using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>
/// How many call trees began in this thread on which kind of state machine. Tests read it to prove that generated frames ran, and not the
/// compiler's own machines, which would do the same things.
/// </summary>
/// <remarks>
/// Nothing is counted unless the host is configured with the switch <c>CoroGen.CountBoxes</c>: to find the variable of the thread cost a
/// fifth of the time that it takes to make a task.
/// </remarks>
internal static class CoroutineCounters
{
    /// <summary>Boxes rented for frames.</summary>
    [ThreadStatic]
    internal static long FrameBoxes;

    /// <summary>Boxes rented for the C# compiler's state machines.</summary>
    [ThreadStatic]
    internal static long CompilerMachines;

    private static readonly bool s_isCounting = AppContext.TryGetSwitch("CoroGen.CountBoxes", out var isOn) && isOn;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CountFrameBox()
    {
        if (s_isCounting) FrameBoxes++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CountCompilerMachine()
    {
        if (s_isCounting) CompilerMachines++;
    }
}
