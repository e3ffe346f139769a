namespace CoroGen.Runtime.Tests.Synchronization;

public partial class ConditionTests : LoopScenario
{
    private readonly CoroCondition _condition = new();

    [Fact]
    public void Notify_wakes_the_oldest_and_each_holds_the_lock() => Run(async Coro () =>
    {
        foreach (var name in "abc") Start(WaitOnce(name));
        await Hops(1);
        Assert.False(_condition.IsLocked);
        using (await _condition.Acquire())
        {
            _condition.Notify(2);
            await Hops(2);
            Assert.Equal("", Said);
        }

        await Hops(4);
        Assert.Equal("a b", Said);
        using (await _condition.Acquire()) _condition.NotifyAll();
        await Hops(3);
        Assert.Equal("c", Said);
    });

    [Fact]
    public void Wait_and_notify_need_the_lock() => Run(async Coro () =>
    {
        await Throws<InvalidOperationException>(_condition.Wait());
        Assert.Throws<InvalidOperationException>(() => _condition.Notify());
        Assert.Throws<InvalidOperationException>(_condition.NotifyAll);
    });

    [Fact]
    public void WaitFor_tests_again_after_each_notification() => Run(async Coro () =>
    {
        var level = 0;
        var task = Coro.CreateTask(WaitForLevel());
        await Hops(1);
        for (level = 1; level <= 3; level++)
        {
            using (await _condition.Acquire()) _condition.Notify();
            await Hops(3);
            Assert.Equal(level >= 2, task.IsCompletedSuccessfully);
        }

        async Coro WaitForLevel()
        {
            using (await _condition.Acquire()) await _condition.WaitFor(() => level >= 2);
        }
    });

    [Fact]
    public void WaitFor_needs_the_lock_only_when_it_has_to_wait() => Run(async Coro () =>
    {
        await _condition.WaitFor(() => true);
        await Throws<InvalidOperationException>(_condition.WaitFor(() => false));
        await Throws<ArgumentNullException>(WaitForNothing());

        async Coro WaitForNothing() => await _condition.WaitFor(null!);
    });

    [Fact]
    public void Cancelled_waiter_takes_the_lock_before_it_ends() => Run(async Coro () =>
    {
        var a = Coro.CreateTask(WaitOnce('a'));
        await Hops(1);
        await _condition.Acquire();
        a.Cancel();
        await Hops(3);
        Assert.False(a.IsCompleted);
        _condition.Release();
        await Hops(1);
        Assert.True(a.IsCanceled);
        Assert.False(_condition.IsLocked);
    });

    [Fact]
    public void Cancel_while_the_lock_is_taken_again_is_held_back_and_the_notification_passed_on() => Run(async Coro () =>
    {
        var a = Coro.CreateTask(WaitOnce('a'));
        var b = Coro.CreateTask(WaitOnce('b'));
        await Hops(1);
        await _condition.Acquire();
        _condition.Notify();
        await Hops(1);
        a.Cancel("first");
        await Hops(1);
        a.Cancel("second");
        await Hops(2);
        Assert.False(a.IsCompleted);
        _condition.Release();
        await Hops(5);
        Assert.True(a.IsCanceled);
        Assert.True(b.IsCompletedSuccessfully);
        Assert.Equal("b", Said);
        try
        {
            await a;
        }
        catch (CoroCanceledException exception)
        {
            Assert.Equal("second", exception.Message);
        }
    });

    [Fact]
    public void Body_of_a_cancelled_wait_meets_the_exception_with_the_lock_held() => Run(async Coro () =>
    {
        var task = Coro.CreateTask(Body());
        await Hops(1);
        task.Cancel("enough");
        await Hops(3);
        Assert.Equal("locked enough", Said);

        async Coro Body()
        {
            using (await _condition.Acquire())
            {
                try
                {
                    await _condition.Wait();
                }
                catch (CoroCanceledException exception)
                {
                    Say(_condition.IsLocked ? "locked" : "free");
                    Say(exception.Message);
                }
            }
        }
    });

    [Fact]
    public void Conditions_share_a_given_lock() => Run(async Coro () =>
    {
        var shared = new CoroLock();
        var condition = new CoroCondition(shared);
        using (await shared.Acquire()) Assert.True(condition.IsLocked);
        using (await condition.Acquire()) Assert.True(shared.IsLocked);
        Assert.False(condition.IsLocked);
    });

    [Fact]
    public void Condition_belongs_to_the_loop_in_which_it_was_first_waited_for()
    {
        Run(async Coro () =>
        {
            Start(WaitOnce('a'));
            await Hops(1);
        });
        Run(async Coro () =>
        {
            using (await _condition.Acquire()) await Throws<InvalidOperationException>(_condition.Wait());
        });
    }

    [Fact]
    public void Text_tells_the_state() => Run(async Coro () =>
    {
        Assert.Equal("CoroCondition [unlocked]", _condition.ToString());
        Start(WaitOnce('a'));
        await Hops(1);
        await _condition.Acquire();
        Assert.Equal("CoroCondition [locked, waiters: 1]", _condition.ToString());
    });

    [Coroutine]
    private async Coro WaitOnce(char name)
    {
        using (await _condition.Acquire())
        {
            await _condition.Wait();
            Say(name);
            await Coro.Yield();
        }
    }
}
