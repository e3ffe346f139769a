namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>The limit and the counters of pools. Other tests count too, so only what must have happened is compared.</summary>
[Collection(MeasuredAlone.Name)]
public sealed partial class PoolTests
{
    [Fact]
    public void More_than_the_limit_are_dropped_and_made_again()
    {
        var limit = CoroPool.Limit;
        try
        {
            CoroPool.Limit = 10;
            var (created, dropped) = (CoroPool.Created, CoroPool.Dropped);
            VirtualClock.Run(Together(100));
            Assert.True(CoroPool.Created - created >= 100, "A first hundred is made.");
            Assert.True(CoroPool.Dropped - dropped >= 90, "Ninety of them find no room.");
            created = CoroPool.Created;
            VirtualClock.Run(Together(100));
            Assert.True(CoroPool.Created - created >= 90, "They are made again.");
        }
        finally
        {
            CoroPool.Limit = limit;
        }

        Assert.Throws<ArgumentOutOfRangeException>(static () => CoroPool.Limit = -1);
    }

    [Coroutine]
    private static async Coro Together(int count) => await Coro.Gather(Enumerable.Range(0, count).Select(static _ => Nap()));

    [Coroutine]
    private static async Coro Nap() => await Coro.Sleep(1);
}
