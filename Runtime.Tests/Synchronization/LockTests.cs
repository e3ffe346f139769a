namespace CoroGen.Runtime.Tests.Synchronization;

public partial class LockTests : LoopScenario
{
    private readonly CoroLock _lock = new();

    [Fact]
    public void Waiters_get_the_lock_in_the_order_of_arrival() => Run(async Coro () =>
    {
        await _lock.Acquire();
        foreach (var name in "abc") Start(Hold(name));
        await Hops(1);
        Assert.Equal("", Said);
        _lock.Release();
        await Hops(6);
        Assert.Equal("a b c", Said);
        Assert.False(_lock.IsLocked);
    });

    [Fact]
    public void Free_lock_is_taken_without_a_hop() => Run(async Coro () =>
    {
        Start(Speak("other"));
        using (await _lock.Acquire()) Say("held");
        Assert.Equal("held", Said);
    });

    [Fact]
    public void Newcomers_do_not_overtake_a_waiter_that_was_woken() => Run(async Coro () =>
    {
        await _lock.Acquire();
        Start(Hold('a'));
        await Hops(1);
        _lock.Release();
        Assert.False(_lock.IsLocked);
        await Hold('b');
        Assert.Equal("a b", Said);
    });

    [Fact]
    public void Releasing_a_free_lock_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(_lock.Release);
        Assert.StartsWith("Lock is not acquired", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaving_the_block_releases_also_when_an_exception_leaves_it() => Run(async Coro () =>
    {
        await Throws<FormatException>(Fail());
        Assert.False(_lock.IsLocked);

        async Coro Fail()
        {
            using (await _lock.Acquire()) throw new FormatException();
        }
    });

    [Fact]
    public void Cancelled_waiter_leaves_the_line() => Run(async Coro () =>
    {
        await _lock.Acquire();
        var a = Coro.CreateTask(Hold('a'));
        Start(Hold('b'));
        await Hops(1);
        await Cancel(a);
        _lock.Release();
        await Hops(3);
        Assert.Equal("b", Said);
    });

    [Fact]
    public void Waiter_that_was_woken_and_then_cancelled_passes_the_lock_on() => Run(async Coro () =>
    {
        await _lock.Acquire();
        var a = Coro.CreateTask(Hold('a'));
        Start(Hold('b'));
        await Hops(1);
        _lock.Release();
        a.Cancel();
        await Hops(4);
        Assert.True(a.IsCanceled);
        Assert.Equal("b", Said);
        Assert.False(_lock.IsLocked);
    });

    [Fact]
    public void Release_between_a_cancel_and_the_end_of_the_waiter_is_not_lost() => Run(async Coro () =>
    {
        await _lock.Acquire();
        var a = Coro.CreateTask(Hold('a'));
        Start(Hold('b'));
        await Hops(1);
        a.Cancel();
        _lock.Release();
        await Hops(4);
        Assert.Equal("b", Said);
    });

    [Fact]
    public void Lock_whose_waiters_are_all_cancelled_is_taken_at_once() => Run(async Coro () =>
    {
        await _lock.Acquire();
        var a = Coro.CreateTask(Hold('a'));
        await Hops(1);
        a.Cancel();
        _lock.Release();
        Start(Speak("other"));
        using (await _lock.Acquire()) Say("held");
        Assert.Equal("held", Said);
    });

    [Fact]
    public void Lock_belongs_to_the_loop_in_which_it_was_first_waited_for()
    {
        Run(async Coro () =>
        {
            await _lock.Acquire();
            Start(Hold('a'));
            await Hops(1);
        });
        Run(async Coro () =>
        {
            try
            {
                await _lock.Acquire();
                Assert.Fail("The other loop's lock was waited for.");
            }
            catch (InvalidOperationException exception)
            {
                Assert.Contains("is bound to a different event loop", exception.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Free_lock_serves_any_loop()
    {
        for (var i = 0; i < 2; i++) Run(async Coro () => (await _lock.Acquire()).Dispose());
    }

    [Fact]
    public void Text_tells_the_state() => Run(async Coro () =>
    {
        Assert.Equal("CoroLock [unlocked]", _lock.ToString());
        await _lock.Acquire();
        Start(Hold('a'));
        await Hops(1);
        Assert.Equal("CoroLock [locked, waiters: 1]", _lock.ToString());
        _lock.Release();
    });

    [Coroutine]
    private async Coro Hold(char name)
    {
        using (await _lock.Acquire())
        {
            Say(name);
            await Coro.Yield();
        }
    }

    [Coroutine]
    private async Coro Speak(string word)
    {
        Say(word);
        await Coro.Yield();
    }
}
