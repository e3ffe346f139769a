namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Waits for a .NET task that are left before it ends: it holds no more of them than ever waited at one time.</summary>
[Collection(MeasuredAlone.Name)]
public partial class LeftWaitTests
{
    private const int WarmUp = 5_000;

    private const int Count = 25_000;

    // What a wait leaves behind is an object at least. Now and then the process keeps some kilobytes, which are few for each of many waits.
    private const int MaxLeft = 8 * Count;

    [Fact]
    public void Waits_that_timed_out_leave_nothing_at_a_task_that_never_ends() => AssertNothingLeft(static task => Coro.WaitFor(task.AsCoro(), 0.001));

    [Fact]
    public void Nor_do_those_of_tasks_with_results() => AssertNothingLeft(static task => Drop(Coro.WaitFor(((Task<int>)task).AsCoro(), 0.001)));

    [Fact]
    public void Nor_awaits_in_coroutines() => AssertNothingLeft(static task => Coro.WaitFor(AwaitOnFrame((Task<int>)task), 0.001));

    [Fact]
    public void Nor_awaits_on_the_compilers_machine() => AssertNothingLeft(static task => Coro.WaitFor(Await((Task<int>)task), 0.001));

    [Fact]
    public void Nor_awaits_of_value_tasks() => AssertNothingLeft(static task => Coro.WaitFor(AwaitValue(new ValueTask<int>((Task<int>)task)), 0.001));

    [Fact]
    public void Who_takes_the_place_of_one_that_left_is_woken() => Trace.Run(static async Coro () =>
    {
        var source = new TaskCompletionSource<string>();
        for (var i = 0; i < 3; i++) await TimeOut(Coro.WaitFor(source.Task.AsCoro(), 1));
        var several = Coro.Gather(source.Task.AsCoro(), source.Task.AsCoro(), Text(source.Task));
        await Coro.Yield();
        source.SetResult("now");
        Assert.Equal(("now", "now", "now"), await several);
        Assert.Equal("now", await source.Task);
    });

    [Fact]
    public void Of_several_that_wait_each_may_leave_and_come_again() => Trace.Run(static async Coro () =>
    {
        var source = new TaskCompletionSource<string>();
        var first = Coro.CreateTask(Text(source.Task));
        var second = Coro.CreateTask(Text(source.Task));
        await Coro.Yield();
        first.Cancel();
        await Coro.Wait([first]);
        var third = Coro.CreateTask(Text(source.Task));
        await Coro.Yield();
        second.Cancel();
        await Coro.Wait([second]);
        var fourth = Coro.CreateTask(Text(source.Task));
        var fifth = Coro.CreateTask(Text(source.Task));
        await Coro.Yield();
        third.Cancel();
        await Coro.Wait([third]);
        await Task.Run(() => source.SetResult("now"));
        Assert.Equal(("now", "now"), await Coro.Gather(fourth, fifth));
        Assert.True(first.IsCanceled && second.IsCanceled && third.IsCanceled);
    });

    private static void AssertNothingLeft(Func<Task, Coro> wait)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var never = new TaskCompletionSource<int>();
        loop.RunUntilComplete(Repeat(() => wait(never.Task), WarmUp));
        var before = GC.GetTotalMemory(true);
        loop.RunUntilComplete(Repeat(() => wait(never.Task), Count));
        Assert.InRange(GC.GetTotalMemory(true) - before, long.MinValue, MaxLeft);
        GC.KeepAlive(never);
    }

    private static async Coro Repeat(Func<Coro> wait, int count)
    {
        for (var i = 0; i < count; i++) await TimeOut(wait());
    }

    private static async Coro TimeOut(Coro wait)
    {
        try
        {
            await wait;
        }
        catch (TimeoutException)
        {
            return;
        }

        Assert.Fail("There was no time-out.");
    }

    private static async Coro TimeOut<T>(Coro<T> wait)
    {
        try
        {
            await wait;
        }
        catch (TimeoutException)
        {
            return;
        }

        Assert.Fail("There was no time-out.");
    }

    [Coroutine]
    private static async Coro Drop(Coro<int> wait) => await wait;

    [Coroutine]
    private static async Coro<string> Text(Task<string> task) => await task;

    [Coroutine]
    private static async Coro AwaitOnFrame(Task<int> task) => await task.ConfigureAwait(false);

    [Coroutine]
    private static async Coro AwaitValue(ValueTask<int> task) => await task;

    private static async Coro Await(Task<int> task)
    {
        try
        {
            await task;
        }
        finally
        {
            await Coro.Yield();
        }
    }
}
