namespace CoroGen.Runtime.Tests.Synchronization;

public partial class EventTests : LoopScenario
{
    private readonly CoroEvent _event = new();

    [Fact]
    public void Set_wakes_all_in_the_order_of_arrival() => Run(async Coro () =>
    {
        foreach (var name in "abc") Start(Pass(name));
        await Hops(1);
        _event.Set();
        Assert.Equal("", Said);
        await Hops(1);
        Assert.Equal("a b c", Said);
    });

    [Fact]
    public void Who_comes_after_set_passes_at_once_and_first() => Run(async Coro () =>
    {
        Start(Pass('a'));
        await Hops(1);
        _event.Set();
        await Pass('b');
        Assert.Equal("b", Said);
        await Hops(1);
        Assert.Equal("a", Said);
    });

    [Fact]
    public void Clear_right_after_set_still_lets_the_waiters_pass() => Run(async Coro () =>
    {
        Start(Pass('a'));
        await Hops(1);
        _event.Set();
        _event.Clear();
        await Hops(1);
        Assert.Equal("a", Said);
        Assert.False(_event.IsSet);
    });

    [Fact]
    public void Cancelled_waiter_is_removed() => Run(async Coro () =>
    {
        var a = Coro.CreateTask(Pass('a'));
        Start(Pass('b'));
        await Hops(1);
        await Cancel(a);
        Assert.Equal("CoroEvent [unset, waiters: 1]", _event.ToString());
        _event.Set();
        await Hops(1);
        Assert.Equal("b", Said);
        Assert.Equal("CoroEvent [set]", _event.ToString());
    });

    [Fact]
    public void Waiter_cancelled_after_set_ends_cancelled() => Run(async Coro () =>
    {
        var a = Coro.CreateTask(Pass('a'));
        await Hops(1);
        _event.Set();
        await Cancel(a);
        Assert.Equal("", Said);
    });

    [Fact]
    public void Setting_twice_does_no_harm()
    {
        _event.Set();
        _event.Set();
        Assert.True(_event.IsSet);
    }

    [Coroutine]
    private async Coro Pass(char name)
    {
        await _event.Wait();
        Say(name);
    }
}
