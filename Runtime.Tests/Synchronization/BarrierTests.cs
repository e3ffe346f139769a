namespace CoroGen.Runtime.Tests.Synchronization;

public partial class BarrierTests : LoopScenario
{
    [Fact]
    public void Each_party_gets_its_place_and_the_barrier_serves_again() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(3);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 2; i++) Start(Arrive(barrier));
            await Hops(1);
            Assert.Equal(2, barrier.Waiting);
            Assert.Equal("CoroBarrier [filling, waiters: 2/3]", barrier.ToString());
            Say(await barrier.Wait());
            Assert.Equal("2", Said);
            await Hops(4);
            Assert.Equal("0 1", Said);
            Assert.Equal(0, barrier.Waiting);
        }
    });

    [Fact]
    public void Who_comes_while_the_last_round_leaves_waits_for_that() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(2);
        for (var i = 0; i < 4; i++) Start(Arrive(barrier));
        await Hops(8);
        Assert.Equal("1 0 1 0", Said);
    });

    [Fact]
    public void Cancelled_party_leaves_the_count() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(2);
        var a = Coro.CreateTask(Arrive(barrier));
        await Hops(1);
        await Cancel(a);
        Assert.Equal(0, barrier.Waiting);
        Start(Arrive(barrier));
        Start(Arrive(barrier));
        await Hops(5);
        Assert.Equal("1 0", Said);
    });

    [Fact]
    public void Reset_throws_to_those_that_wait_and_leaves_a_usable_barrier() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(2);
        Start(Arrive(barrier));
        await Hops(1);
        await barrier.Reset();
        await Hops(4);
        Assert.Equal("broken", Said);
        Assert.False(barrier.IsBroken);
        Start(Arrive(barrier));
        Start(Arrive(barrier));
        await Hops(5);
        Assert.Equal("1 0", Said);
    });

    [Fact]
    public void Abort_breaks_the_barrier_until_it_is_reset() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(2);
        Start(Arrive(barrier));
        await Hops(1);
        await barrier.Abort();
        await Hops(4);
        Assert.True(barrier.IsBroken);
        Assert.Equal("CoroBarrier [broken]", barrier.ToString());
        await Arrive(barrier);
        Assert.Equal("broken broken", Said);
        await barrier.Reset();
        Assert.False(barrier.IsBroken);
    });

    [Fact]
    public void Barrier_without_parties_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CoroBarrier(0));

    [Fact]
    public void Barrier_for_one_never_waits() => Run(async Coro () =>
    {
        var barrier = new CoroBarrier(1);
        EventLoop.Current.CallSoon(() => Say("loop"));
        Assert.Equal(1, barrier.Parties);
        Say(await barrier.Wait());
        Assert.Equal("0", Said);
    });

    [Coroutine]
    private async Coro Arrive(CoroBarrier barrier)
    {
        try
        {
            Say(await barrier.Wait());
        }
        catch (CoroBrokenBarrierException)
        {
            Say("broken");
        }
    }
}
