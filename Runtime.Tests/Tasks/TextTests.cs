namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>What tasks, groups, limits, primitives and queues say of themselves.</summary>
public partial class TextTests
{
    [Fact]
    public void Tasks_tell_their_name_and_state() => Trace.Run(Tasks);

    [Fact]
    public void Limits_tell_their_state_and_deadline() => Trace.Run(Limits);

    [Fact]
    public void Groups_tell_their_state_and_errors() => Trace.Run(Groups);

    [Fact]
    public void Primitives_tell_who_waits() => Trace.Run(Primitives);

    [Fact]
    public void Queues_tell_what_they_hold_and_who_waits() => Trace.Run(Queues);

    [Coroutine]
    private static async Coro Tasks()
    {
        var named = Coro.CreateTask(Coro.Sleep(1), "named");
        CoroTask first = Coro.CreateTask(Coro.Sleep(1)), second = Coro.CreateTask(Coro.Sleep(2));
        Assert.Equal("named (Pending)", $"{named}");
        Assert.True(int.Parse(first.Name["Task-".Length..], provider: null) < int.Parse(second.Name["Task-".Length..], provider: null));
        await Coro.Yield();
        second.Cancel();
        await Coro.Wait([named, first, second]);
        Assert.Equal("named (Succeeded)", $"{named}");
        Assert.Equal($"{second.Name} (Canceled)", $"{second}");
    }

    [Coroutine]
    private static async Coro Limits()
    {
        var finished = Coro.Timeout(10);
        await using (finished)
        {
            Assert.Equal("Timeout [active] when=00:00:10", $"{finished}");
            finished.Reschedule((double?)null);
            Assert.Equal("Timeout [active] when=none", $"{finished}");
        }

        Assert.Equal("Timeout [Finished]", $"{finished}");
        CoroTimeout? expired = null;
        await Trace.Catch(() => Coro.Timeout(1, async limit =>
        {
            expired = limit;
            try
            {
                await Coro.Sleep(2);
            }
            finally
            {
                Assert.Equal("Timeout [Expiring]", $"{limit}");
            }
        }));
        Assert.Equal("Timeout [Expired]", $"{expired}");
    }

    [Coroutine]
    private static async Coro Groups()
    {
        CoroTaskGroup? left = null;
        await Trace.Catch(() => CoroTaskGroup.Run(async group =>
        {
            left = group;
            Assert.Equal("CoroTaskGroup [entered]", $"{group}");
            _ = group.CreateTask(Fail());
            try
            {
                await Coro.Sleep(1);
            }
            finally
            {
                Assert.Equal("CoroTaskGroup [cancelling, errors: 1]", $"{group}");
            }
        }));
        Assert.Equal("CoroTaskGroup [finished, errors: 1]", $"{left}");
    }

    [Coroutine]
    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new FormatException();
    }

    [Coroutine]
    private static async Coro Primitives()
    {
        var (happened, permits, barrier) = (new CoroEvent(), new CoroSemaphore(1), new CoroBarrier(3));
        Assert.Equal("CoroEvent [unset]", $"{happened}");
        Assert.Equal("CoroBarrier [filling, waiters: 0/3]", $"{barrier}");
        await permits.Acquire();
        Assert.Equal("CoroSemaphore [locked]", $"{permits}");
        CoroTask[] tasks = [Coro.CreateTask(happened.Wait()), Coro.CreateTask(permits.Acquire()), Coro.CreateTask(permits.Acquire())];
        CoroTask[] parties = [Coro.CreateTask(barrier.Wait()), Coro.CreateTask(barrier.Wait()), Coro.CreateTask(barrier.Wait())];
        await Coro.Yield();
        Assert.Equal("CoroEvent [unset, waiters: 1]", $"{happened}");
        Assert.Equal("CoroSemaphore [locked, waiters: 2]", $"{permits}");
        Assert.Equal("CoroBarrier [draining, waiters: 0/3]", $"{barrier}");
        happened.Set();
        permits.Release();
        permits.Release();
        await Coro.Wait([.. tasks, .. parties]);
        Assert.Equal("CoroEvent [set]", $"{happened}");
        await barrier.Abort();
        Assert.Equal("CoroBarrier [broken]", $"{barrier}");
    }

    [Coroutine]
    private static async Coro Queues()
    {
        var queue = new CoroQueue<int>(1);
        var getter = Coro.CreateTask(queue.Get());
        await Coro.Yield();
        Assert.Equal("CoroQueue [count: 0, max size: 1, unfinished: 0, getters: 1, putters: 0]", $"{queue}");
        await queue.Put(1);
        await getter;
        await queue.Put(2);
        var putter = Coro.CreateTask(queue.Put(3));
        await Coro.Yield();
        Assert.Equal("CoroQueue [count: 1, max size: 1, unfinished: 2, getters: 0, putters: 1]", $"{queue}");
        queue.Shutdown();
        await Coro.Wait([putter]);
        Assert.Equal("CoroQueue [count: 1, max size: 1, unfinished: 2, getters: 0, putters: 0, shut down]", $"{queue}");
        Assert.NotNull(putter.Exception);
    }
}
