using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CoroGen.CompilerServices;

/// <summary>The way into a frame of a box of which only its place is known. A frame is a struct, and one function for each type knows how to run it.</summary>
internal static unsafe class FrameEntry<TFrame>
    where TFrame : struct, IReentrantFrame
{
    /// <summary>The number of the function among the <see cref="FrameEntries"/>.</summary>
    public static readonly ushort Number = FrameEntries.Add((nint)(delegate*<ref byte, CoroutineBox?, bool>)&Run);

    // With no box the frame concludes.
    [StackTraceHidden]
    private static bool Run(ref byte place, CoroutineBox? box)
    {
        ref var frame = ref Unsafe.As<byte, TFrame>(ref place);
        if (box is not null) return frame.Reenter(box);
        frame.Conclude();
        return true;
    }
}
