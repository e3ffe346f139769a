using CoroGen.CompilerServices;

namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <summary>The third law, measured: what operations allocate once everything is warm, and whether generated frames ran them.</summary>
internal static partial class Allocations
{
    // A collection takes the rest of what each thread had been given, which counts as allocated: there is none while this many bytes are left.
    private const int WithoutCollection = 64 << 20;

    private const int WarmUp = 1_000;
    private const int Measured = 8_000;

    /// <summary>Fails unless an operation, repeated as often as it is told, allocates nothing at all.</summary>
    /// <param name="repeat">Repeats the operation. It must not allocate itself: assertions do.</param>
    /// <param name="partners">Tasks that run beside it until they are cancelled.</param>
    public static void AssertNone(Func<int, Coro> repeat, params Coro[] partners) => Assert.Equal(0, Measure(repeat, partners));

    /// <summary>The bytes that an operation, repeated as often as it is told, allocates each time.</summary>
    public static double PerOperation(Func<int, Coro> repeat) => (double)Measure(repeat, []) / Measured;

    /// <summary>A test inside of an operation that is measured.</summary>
    public static void Check(bool isTrue)
    {
        if (!isTrue) throw new InvalidOperationException("The operation that was measured did something else than it should.");
    }

    private static long Measure(Func<int, Coro> repeat, Coro[] partners)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var machines = CoroutineCounters.CompilerMachines;
        var boxes = CoroutineCounters.FrameBoxes;
        var tasks = partners.Select(partner => loop.CreateTask(partner)).ToArray();
        var bytes = loop.RunUntilComplete(Measure(repeat(WarmUp), repeat(Measured)));
        foreach (var task in tasks)
        {
            task.Cancel();
            Assert.Throws<CoroCanceledException>(() => loop.RunUntilComplete(task));
        }

        Assert.Equal(machines, CoroutineCounters.CompilerMachines);
        Assert.True(CoroutineCounters.FrameBoxes > boxes, "No frame ran.");
        return bytes;
    }

    [Coroutine]
    private static async Coro<long> Measure(Coro warmUp, Coro measured)
    {
        await warmUp;
        Assert.True(GC.TryStartNoGCRegion(WithoutCollection));
        var before = GC.GetAllocatedBytesForCurrentThread();
        await measured;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.EndNoGCRegion();
        return bytes;
    }
}
