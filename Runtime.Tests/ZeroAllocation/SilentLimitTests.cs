using System.Runtime.ExceptionServices;

namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <summary>Limits that expire and tasks that are cancelled, where nobody wants an exception: none is made, none is thrown, nothing is allocated.</summary>
[Collection(MeasuredAlone.Name)]
public sealed partial class SilentLimitTests
{
    [Fact]
    public void A_limit_that_expires_allocates_nothing() => AssertSilent(static times => Expire(times));

    [Fact]
    public void No_time_at_all_allocates_nothing() => AssertSilent(static times => NoTime(times));

    [Fact]
    public void A_limit_of_nested_coroutines_allocates_nothing() => AssertSilent(static times => ExpireDeep(times));

    [Fact]
    public void A_limit_for_a_future_allocates_nothing_but_the_future()
    {
        var given = Allocations.PerOperation(static times => CancelFutures(times));
        Assert.True(Allocations.PerOperation(static times => ExpireFutures(times)) <= given);
    }

    // The three tasks themselves are measured too, once.
    [Fact]
    public void The_end_of_a_task_is_told_without_a_throw() => Assert.Equal(0, Math.Floor(PerOperation(static times => Ended(times))));

    [Fact]
    public void A_limited_body_allocates_what_it_is_given() => Assert.Equal(64, PerOperation(static times => Bodies(times)));

    [Fact]
    public void A_game_may_time_out_a_thousand_times_a_frame()
    {
        var clock = new VirtualClock();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = clock });
        var timeOuts = new int[1];
        var never = new CoroEvent();
        for (var i = 0; i < 1_000; i++) loop.CreateTask(Enemy(never, timeOuts));
        var bytes = 0L;
        var thrown = CountThrows(() =>
        {
            for (var frame = 0; frame < 40; frame++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                loop.Tick();
                clock.Advance(TimeSpan.FromMilliseconds(20));
                if (frame >= 20) bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        });
        Assert.True(timeOuts[0] > 15_000, $"Only {timeOuts[0]} limits have expired.");
        Assert.Equal(0, thrown);
        Assert.Equal(0, bytes);
        foreach (var task in loop.AllTasks()) task.Cancel();
        while (loop.AllTasks().Count > 0) loop.Tick();
    }

    [Coroutine]
    private static async Coro Enemy(CoroEvent never, int[] timeOuts)
    {
        while (true)
        {
            if ((await Coro.TryWaitFor(Aim(never), 0.01)).IsTimedOut) timeOuts[0]++;
        }
    }

    [Coroutine]
    private static async Coro<int> Aim(CoroEvent never)
    {
        await never.Wait();
        return 1;
    }

    [Coroutine]
    private static async Coro Expire(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Allocations.Check((await Coro.TryWaitFor(Coro.Sleep(5), 1)).IsTimedOut);
            Allocations.Check((await Coro.TryWaitFor(Coro.Sleep(5, i), TimeSpan.FromSeconds(1))).IsTimedOut);
            Allocations.Check((await Coro.TryWaitFor(Coro.Sleep(1, i), 5)).Value == i);
        }
    }

    [Coroutine]
    private static async Coro NoTime(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.TryWaitFor(Coro.Sleep(5, i), 0)).IsTimedOut);
    }

    [Coroutine]
    private static async Coro ExpireDeep(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.TryWaitFor(Deep(5), 1)).IsTimedOut);
    }

    [Coroutine]
    private static async Coro<int> Deep(int depth)
    {
        if (depth > 0) return await Deep(depth - 1);
        await Coro.Sleep(100);
        return 1;
    }

    [Coroutine]
    private static async Coro ExpireFutures(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.TryWaitFor(EventLoop.Current.CreateFuture<int>(), 1)).IsTimedOut);
    }

    [Coroutine]
    private static async Coro CancelFutures(int times)
    {
        for (var i = 0; i < times; i++)
        {
            EventLoop.Current.CreateFuture<int>().Cancel();
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    private static async Coro Ended(int times)
    {
        var canceled = Coro.CreateTask(Coro.Sleep(1, 1));
        canceled.Cancel("enough");
        CoroTask plain = Coro.CreateTask(Coro.Sleep(1));
        var failed = EventLoop.Current.CreateFuture<int>();
        failed.SetException(new FormatException());
        for (var i = 0; i < times; i++)
        {
            Allocations.Check((await canceled.WaitWithoutThrow()).IsCanceled);
            Allocations.Check((await plain.WaitWithoutThrow()).IsSuccess);
            Allocations.Check((await failed.WaitWithoutThrow()).Exception is FormatException);
        }
    }

    [Coroutine]
    private static async Coro Bodies(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.TryTimeout(1, static _ => Deep(2))).IsTimedOut);
    }

    private static double PerOperation(Func<int, Coro> repeat)
    {
        var bytes = 0.0;
        Assert.Equal(0, CountThrows(() => bytes = Allocations.PerOperation(repeat)));
        return bytes;
    }

    private static void AssertSilent(Func<int, Coro> repeat) => Assert.Equal(0, CountThrows(() => Allocations.AssertNone(repeat)));

    private static int CountThrows(Action action)
    {
        var count = 0;
        var thread = Environment.CurrentManagedThreadId;
        void OnThrow(object? sender, FirstChanceExceptionEventArgs arguments)
        {
            if (Environment.CurrentManagedThreadId == thread) count++;
        }

        AppDomain.CurrentDomain.FirstChanceException += OnThrow;
        try
        {
            action();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= OnThrow;
        }

        return count;
    }
}
