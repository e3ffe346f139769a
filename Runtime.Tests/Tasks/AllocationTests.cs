namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Once pools are warm, the verbs allocate nothing where nobody else can see what they make.</summary>
public partial class AllocationTests
{
    [Fact]
    public void Gathering_allocates_nothing() => Assert.Equal(0, Trace.Run(static () => Measure(static () => Gather())));

    [Fact]
    public void Gathering_outcomes_allocates_nothing() => Assert.Equal(0, Trace.Run(static () => Measure(static () => GatherOutcomes())));

    [Fact]
    public void Waiting_for_a_limited_time_allocates_nothing() => Assert.Equal(0, Trace.Run(static () => Measure(static () => WaitFor())));

    [Fact]
    public void Sleeping_with_a_result_allocates_nothing() => Assert.Equal(0, Trace.Run(static () => Measure(static () => Sleep())));

    [Fact]
    public void Waiting_for_frames_allocates_nothing() => Assert.Equal(0, Trace.Run(static () => Measure(static () => Frames())));

    [Coroutine]
    private static async Coro<int> Child(int value)
    {
        await Coro.Yield();
        return value;
    }

    [Coroutine]
    private static async Coro<int> Gather()
    {
        var (a, b) = await Coro.Gather(Child(1), Coro.Sleep(0.5, 2));
        await Coro.Gather(Coro.Yield(), Coro.Sleep(1));
        return a + b;
    }

    [Coroutine]
    private static async Coro<int> GatherOutcomes()
    {
        var (a, b, c) = await Coro.GatherOutcomes(Child(1), Child(2), Coro.Sleep(1, 3));
        return a.Value + b.Value + c.Value;
    }

    [Coroutine]
    private static async Coro<int> WaitFor()
    {
        await Coro.WaitFor(Coro.Yield(), TimeSpan.FromSeconds(1));
        return await Coro.WaitFor(Child(4), 10);
    }

    [Coroutine]
    private static async Coro<int> Sleep() => await Coro.Sleep(1, 1) + await Coro.Sleep(0, 2);

    [Coroutine]
    private static async Coro<int> Frames()
    {
        await Coro.NextFrame();
        await Coro.WaitFrames(2);
        return 1;
    }

    [Coroutine]
    private static async Coro<long> Measure(Func<Coro<int>> operation)
    {
        // The first rounds fill the pools; the method that is timed may be compiled anew between two rounds, so the best of several counts.
        for (var i = 0; i < 50; i++) await operation();
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) await operation();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
