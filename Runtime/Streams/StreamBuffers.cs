using System.Buffers;
using System.Numerics;

namespace CoroGen;

/// <summary>
/// The arrays of the streams of one thread. The shared pool keeps few of each size, and what hundreds of connections give back at the same
/// time would be lost: measured, 170 bytes for each request of the word-count sample.
/// </summary>
internal sealed class StreamBuffers
{
    /// <summary>The size of the smallest arrays.</summary>
    public const int Smallest = 1 << SmallestBits;

    private const int SmallestBits = 12;
    private const int LargestBits = 17;

    /// <summary>How many bytes of each size are kept.</summary>
    private const int KeptOfSize = 8 * 1024 * 1024;

    [ThreadStatic]
    private static StreamBuffers? t_instance;

    private readonly Stack<byte[]>[] _free = new Stack<byte[]>[LargestBits - SmallestBits + 1];

    private StreamBuffers()
    {
        for (var i = 0; i < _free.Length; i++) _free[i] = new Stack<byte[]>();
    }

    private static StreamBuffers Instance => t_instance ??= new StreamBuffers();

    /// <summary>An array of at least a length.</summary>
    public static byte[] Rent(int length)
    {
        var index = IndexOf(length);
        if (index > LargestBits - SmallestBits) return ArrayPool<byte>.Shared.Rent(length);
        return Instance._free[index].TryPop(out var array) ? array : GC.AllocateUninitializedArray<byte>(Smallest << index);
    }

    /// <summary>Gives an array back that was rented in any thread.</summary>
    public static void Return(byte[] array)
    {
        var index = IndexOf(array.Length);
        if (index > LargestBits - SmallestBits)
        {
            ArrayPool<byte>.Shared.Return(array);
            return;
        }

        var free = Instance._free[index];
        if ((free.Count + 1) * array.Length <= KeptOfSize) free.Push(array);
    }

    private static int IndexOf(int length) => length <= Smallest ? 0 : BitOperations.Log2((uint)(length - 1)) + 1 - SmallestBits;
}
