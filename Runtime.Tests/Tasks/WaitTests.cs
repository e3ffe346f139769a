namespace CoroGen.Runtime.Tests.Tasks;

public partial class WaitTests
{
    [Fact]
    public void Waits_sort_the_tasks() => Trace.Run(static async Coro () =>
    {
        CoroTask<int>[] tasks = [Coro.CreateTask(Coro.Sleep(3, 3)), Coro.CreateTask(Coro.Sleep(1, 1))];
        var (done, pending) = await Coro.Wait(tasks, returnWhen: ReturnWhen.FirstCompleted);
        Assert.Equal(1, Assert.Single(done).Result);
        Assert.Same(tasks[0], Assert.Single(pending));
        (done, pending) = await Coro.Wait(tasks, 0.5);
        _ = Assert.Single(pending);
        (done, pending) = await Coro.Wait(tasks);
        Assert.Equal(2, done.Count);
    });

    [Fact]
    public void Waits_take_the_condition_with_and_without_a_limit_before_it() => Trace.Run(static async Coro () =>
    {
        CoroTask<int>[] tasks = [Coro.CreateTask(Coro.Sleep(3, 3)), Coro.CreateTask(Coro.Sleep(1, 1))];
        CoroTask[] plain = tasks;
        Assert.Equal((0, 2), Counts(await Coro.Wait(tasks, 0)));
        Assert.Equal((0, 2), Counts(await Coro.Wait(plain, 0, ReturnWhen.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait(tasks, ReturnWhen.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait(plain, ReturnWhen.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait([tasks[0], tasks[1]], TimeSpan.FromSeconds(1), ReturnWhen.AllCompleted)));
        Assert.Equal((2, 0), Counts(await Coro.Wait(tasks, null, ReturnWhen.FirstException)));
        Assert.Equal((2, 0), Counts(await Coro.Wait(plain, default, ReturnWhen.AllCompleted)));
        Assert.Equal((2, 0), Counts(await Coro.Wait([tasks[0], tasks[1]])));
    });

    [Fact]
    public void Tasks_of_another_loop_and_null_are_refused() => Trace.Run(static async Coro () =>
    {
        using var other = new EventLoop();
        var foreign = other.CreateFuture();
        var error = await Trace.Catch(async () => await Coro.Wait([foreign]));
        Assert.Contains("different loop", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        var own = EventLoop.Current.CreateFuture();
        error = await Trace.Catch(async () => await Coro.Wait([own, foreign]));
        Assert.Contains("different loops", Assert.IsType<ArgumentException>(error).Message, StringComparison.Ordinal);
        Assert.IsType<ArgumentException>(await Trace.Catch(async () => await Coro.Wait([null!])));
        foreign.Cancel();
    });

    [Fact]
    public void Twenty_tasks_that_are_given_twice_are_waited_for_once() => Trace.Run(static async Coro () =>
    {
        var tasks = Enumerable.Range(0, 20).Select(static i => Coro.CreateTask(Coro.Sleep(i, i))).ToArray();
        var (done, pending) = await Coro.Wait(tasks.Concat(tasks), 9.5);
        Assert.Equal(Enumerable.Range(0, 10), done.Select(static task => task.Result));
        Assert.Equal(tasks[10..], pending);
    });

    /// <summary>
    /// The limit of a wait passes in the very iteration in which its task is cancelled: the timer is queued behind the box, which leaves the wait and
    /// begins another one. The old timer must not end that one.
    /// </summary>
    [Fact]
    public void A_timer_that_is_queued_when_its_wait_is_left_wakes_no_later_wait()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var never = loop.CreateFuture();
        var waiter = loop.CreateTask(WaitAgain(never));
        loop.Tick();
        waiter.Cancel();
        loop.Tick(1);
        loop.Tick();
        Assert.False(waiter.IsCompleted);
        loop.Tick(9);
        loop.Tick();
        Assert.Equal((9, 0, 1), waiter.Result);
        never.Cancel();
    }

    [Coroutine]
    private static async Coro<(double Seconds, int Done, int Pending)> WaitAgain(CoroTask never)
    {
        CoroTask[] tasks = [never];
        var start = EventLoop.Current.Time;
        try
        {
            await Coro.Wait(tasks, 1);
        }
        catch (CoroCanceledException)
        {
            start = EventLoop.Current.Time;
        }

        var (done, pending) = Counts(await Coro.Wait(tasks, 9));
        return ((EventLoop.Current.Time - start).TotalSeconds, done, pending);
    }

    private static (int Done, int Pending) Counts<T>((IReadOnlyList<T> Done, IReadOnlyList<T> Pending) sorted) =>
        (sorted.Done.Count, sorted.Pending.Count);
}
