namespace CoroGen.Runtime.Tests.Synchronization;

public partial class SemaphoreTests : LoopScenario
{
    [Fact]
    public void Permits_go_out_in_the_order_of_arrival() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore(2);
        foreach (var name in "abcd") Start(Hold(semaphore, name));
        await Hops(1);
        Assert.Equal("a b", Said);
        await Hops(4);
        Assert.Equal("c d", Said);
        Assert.Equal(2, semaphore.Value);
    });

    [Fact]
    public void Newcomers_queue_behind_a_waiter_even_when_a_permit_is_free() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore(0);
        Start(Hold(semaphore, 'a'));
        await Hops(1);
        semaphore.Release();
        semaphore.Release();
        Assert.Equal(1, semaphore.Value);
        Assert.True(semaphore.IsLocked);
        await Hold(semaphore, 'b');
        Assert.Equal("a b", Said);
    });

    [Fact]
    public void Cancelled_waiter_takes_no_permit() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore(0);
        var a = Coro.CreateTask(Hold(semaphore, 'a'));
        Start(Hold(semaphore, 'b'));
        await Hops(1);
        await Cancel(a);
        semaphore.Release();
        await Hops(3);
        Assert.Equal("b", Said);
        Assert.Equal(1, semaphore.Value);
    });

    [Fact]
    public void Waiter_cancelled_with_a_permit_passes_it_on() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore(0);
        var a = Coro.CreateTask(Hold(semaphore, 'a'));
        Start(Hold(semaphore, 'b'));
        await Hops(1);
        semaphore.Release();
        a.Cancel();
        await Hops(4);
        Assert.True(a.IsCanceled);
        Assert.Equal("b", Said);
        Assert.Equal(1, semaphore.Value);
        Assert.False(semaphore.IsLocked);
    });

    [Fact]
    public void Last_waiter_cancelled_with_a_permit_gives_it_back() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore(0);
        var a = Coro.CreateTask(Hold(semaphore, 'a'));
        await Hops(1);
        semaphore.Release();
        await Cancel(a);
        Assert.Equal(1, semaphore.Value);
    });

    [Fact]
    public void Free_permit_is_taken_without_a_hop() => Run(async Coro () =>
    {
        var semaphore = new CoroSemaphore();
        EventLoop.Current.CallSoon(() => Say("loop"));
        using (await semaphore.Acquire()) Say("held");
        Assert.Equal("held", Said);
    });

    [Fact]
    public void Release_may_go_above_the_start_value()
    {
        var semaphore = new CoroSemaphore(0);
        semaphore.Release();
        Assert.Equal(1, semaphore.Value);
        Assert.Equal("CoroSemaphore [unlocked, value: 1]", semaphore.ToString());
    }

    [Fact]
    public void Bounded_semaphore_refuses_that()
    {
        var semaphore = new CoroBoundedSemaphore(1);
        var error = Assert.Throws<InvalidOperationException>(semaphore.Release);
        Assert.StartsWith("BoundedSemaphore released too many times", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounded_semaphore_is_released_by_its_block() => Run(async Coro () =>
    {
        var semaphore = new CoroBoundedSemaphore(1);
        using (await semaphore.Acquire()) Assert.True(semaphore.IsLocked);
        Assert.Equal("CoroBoundedSemaphore [unlocked, value: 1]", semaphore.ToString());
    });

    [Fact]
    public void Negative_start_values_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoroSemaphore(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CoroBoundedSemaphore(-1));
        Assert.True(new CoroSemaphore(0).IsLocked);
    }

    [Coroutine]
    private async Coro Hold(CoroSemaphore semaphore, char name)
    {
        using (await semaphore.Acquire())
        {
            Say(name);
            await Coro.Yield();
        }
    }
}
