namespace CoroGen.CompilerServices;

/// <summary>
/// The functions of every <see cref="FrameEntry{TFrame}"/> by a number: it takes two bytes in a box, where their addresses would take eight of each task.
/// </summary>
internal static unsafe class FrameEntries
{
    private static readonly object s_gate = new();
    private static nint[] s_functions = new nint[64];
    private static int s_count;

    /// <summary>Takes a function in.</summary>
    /// <returns>Its number, from 1; 0 if there are no more numbers, and frames of its type cannot be entered.</returns>
    public static ushort Add(nint function)
    {
        lock (s_gate)
        {
            if (s_count == ushort.MaxValue) return 0;
            var functions = s_functions;
            var number = s_count + 1;
            if (number == functions.Length) Array.Resize(ref functions, number * 2);
            functions[number] = function;

            // Other threads read without the lock, numbers that they have got after this.
            Volatile.Write(ref s_functions, functions);
            s_count = number;
            return (ushort)number;
        }
    }

    /// <summary>The function with a number.</summary>
    public static delegate*<ref byte, CoroutineBox?, bool> Function(ushort number) => (delegate*<ref byte, CoroutineBox?, bool>)s_functions[number];
}
