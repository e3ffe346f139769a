namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Waiting for .NET's events.</summary>
public sealed partial class RaisedEventTests
{
    private event Action? Plain;

    private event Action<int>? Valued;

    private event EventHandler<string>? Usual;

    [Fact]
    public void It_gives_what_was_raised_and_unsubscribes() => VirtualClock.Run(Raise());

    [Fact]
    public void A_cancelled_wait_unsubscribes() => VirtualClock.Run(CancelWait());

    [Fact]
    public void Events_of_other_threads_come_to_the_loop() => Coro.Run(RaiseElsewhere());

    [Coroutine]
    private async Coro Raise()
    {
        EventLoop.Current.CallLater(1, () => Plain!());
        await Coro.FromEvent(handler => Plain += handler, handler => Plain -= handler);
        EventLoop.Current.CallLater(1, () =>
        {
            Valued!(5);
            Valued!(6);
        });
        Assert.Equal(5, await Coro.FromEvent<int>(handler => Valued += handler, handler => Valued -= handler));
        EventLoop.Current.CallLater(1, () => Usual!(this, "usual"));
        Assert.Equal("usual", await Coro.FromEvent<string>(handler => Usual += handler, handler => Usual -= handler));
        Assert.True(Plain is null && Valued is null && Usual is null);
    }

    [Coroutine]
    private async Coro CancelWait()
    {
        Assert.True((await Coro.TryWaitFor(Coro.FromEvent<int>(handler => Valued += handler, handler => Valued -= handler), 1)).IsTimedOut);
        Assert.Null(Valued);
    }

    [Coroutine]
    private async Coro RaiseElsewhere()
    {
        var home = Environment.CurrentManagedThreadId;
        var wait = Coro.CreateTask(Coro.FromEvent<int>(handler => Valued += handler, handler => Valued -= handler));
        await Coro.Yield();
        await Coro.ToThread(() => Valued!(7));
        Assert.Equal(7, await wait);
        Assert.Equal(home, Environment.CurrentManagedThreadId);
        Assert.Null(Valued);
    }
}
