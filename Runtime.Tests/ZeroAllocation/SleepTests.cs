namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class SleepTests
{
    [Fact]
    public void Sleeping_allocates_nothing() => Allocations.AssertNone(times => Sleep(times));

    [Fact]
    public void Yielding_allocates_nothing() => Allocations.AssertNone(times => Yield(times));

    [Coroutine]
    private static async Coro Sleep(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Coro.Sleep(TimeSpan.FromMilliseconds(5));
            await Coro.Sleep(0.25);
            Allocations.Check(await Coro.Sleep(1.0, i) == i);
        }
    }

    [Coroutine]
    private static async Coro Yield(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Coro.Yield();
            await Coro.Sleep(0);
        }
    }
}
