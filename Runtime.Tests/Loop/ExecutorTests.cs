using CoroGen.Runtime.Tests.Tasks;
using CoroGen.Tests;

namespace CoroGen.Runtime.Tests.Loop;

public partial class ExecutorTests
{
    [Fact]
    public void Executors_that_take_nothing_fail_the_call_and_the_end_of_the_run_does_not_wait_for_it() => Coro.Run(CallFullExecutor());

    [Fact]
    public void Functions_run_where_the_executor_says() => Coro.Run(CallInlineExecutor());

    [Fact]
    public void Many_functions_run_once_each() => Coro.Run(CallManyTimes());

    [Fact]
    public void Functions_for_which_no_executor_is_named_run_in_the_default_one() => Coro.Run(CallDefaultExecutor());

    [Fact]
    public void The_default_executor_can_be_shut_down_before_the_end() => Coro.Run(ShutDown());

    [Fact]
    public void A_shutdown_that_takes_too_long_is_told_of() => Coro.Run(ShutDownTooLong());

    [Coroutine]
    private static async Coro CallDefaultExecutor()
    {
        var loop = EventLoop.Current;
        Assert.Same(TaskScheduler.Default, loop.DefaultExecutor);
        loop.DefaultExecutor = InlineScheduler.Instance;
        var here = Environment.CurrentManagedThreadId;
        Assert.Equal(here, await loop.RunInExecutor(static () => Environment.CurrentManagedThreadId));
        Assert.Equal(here, await Coro.ToThread(static () => Environment.CurrentManagedThreadId));
        Assert.NotEqual(here, await loop.RunInExecutor(static () => Environment.CurrentManagedThreadId, TaskScheduler.Default));
        Assert.Throws<ArgumentNullException>(() => loop.DefaultExecutor = null!);
    }

    [Coroutine]
    private static async Coro ShutDown()
    {
        var loop = EventLoop.Current;
        using var gate = new ManualResetEventSlim();
        var function = loop.RunInExecutor(() =>
        {
            gate.Wait();
            return 5;
        });
        var shutdown = Coro.CreateTask(loop.ShutdownDefaultExecutor());
        await Coro.Yield();
        Assert.False(shutdown.IsCompleted);
        Assert.Contains("shut down", (await Trace.Catch(static async () => await Coro.ToThread(static () => 1)))!.Message, StringComparison.Ordinal);
        Assert.Equal(3, await loop.RunInExecutor(static () => 3, InlineScheduler.Instance));
        gate.Set();
        Assert.Equal(5, await function);
        await shutdown;
        await loop.ShutdownDefaultExecutor(10);
    }

    [Coroutine]
    private static async Coro ShutDownTooLong()
    {
        var loop = EventLoop.Current;
        var reports = new List<string>();
        loop.ExceptionHandler = (_, report) => reports.Add(report.Message);
        using var gate = new ManualResetEventSlim();
        var function = loop.RunInExecutor(gate.Wait);
        await loop.ShutdownDefaultExecutor(0.01);
        Assert.Contains("0.01 seconds", Assert.Single(reports), StringComparison.Ordinal);
        gate.Set();
        await function;
    }

    [Coroutine]
    private static async Coro CallFullExecutor()
    {
        var loop = EventLoop.Current;
        Assert.NotNull(await Trace.Catch(async () => await loop.RunInExecutor(static () => 5, FullScheduler.Instance)));
        Assert.NotNull(await Trace.Catch(() => AwaitFullExecutor(loop)));
        await Coro.Yield();
        Assert.Equal(5, await loop.RunInExecutor(static () => 5));
    }

    [Coroutine]
    private static async Coro AwaitFullExecutor(EventLoop loop) => await loop.RunInExecutor(static () => 5, FullScheduler.Instance);

    [Coroutine]
    private static async Coro CallInlineExecutor()
    {
        var here = Environment.CurrentManagedThreadId;
        Assert.Equal(here, await EventLoop.Current.RunInExecutor(static () => Environment.CurrentManagedThreadId, InlineScheduler.Instance));
        Assert.Equal("there", (await Trace.Catch(() => FailInline(EventLoop.Current)))!.Message);
    }

    [Coroutine]
    private static async Coro FailInline(EventLoop loop) => await loop.RunInExecutor(static () => throw new FormatException("there"), InlineScheduler.Instance);

    [Coroutine]
    private static async Coro CallManyTimes()
    {
        var calls = 0;
        await Coro.Gather(Enumerable.Range(0, 50).Select(_ => Coro.ToThread(() => { Interlocked.Increment(ref calls); })));
        Assert.Equal(50, calls);
    }

    private sealed class FullScheduler : TaskScheduler
    {
        public static FullScheduler Instance { get; } = new();

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => throw new InvalidOperationException("There is no more room.");

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;
    }

    private sealed class InlineScheduler : TaskScheduler
    {
        public static InlineScheduler Instance { get; } = new();

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => TryExecuteTask(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(-0.001)]
    [InlineData(1e10)]
    [InlineData(double.PositiveInfinity)]
    public void A_shutdown_takes_any_limit(double limit) => Coro.Run(ShutDown(limit));

    [Coroutine]
    private static async Coro ShutDown(double limit)
    {
        using var gate = new ManualResetEventSlim();
        var loop = EventLoop.Current;
        var isOver = false;
        loop.ExceptionHandler = (_, _) => isOver = true;
        var job = loop.RunInExecutor(() => Patience.Wait(gate));
        if (limit > 0) gate.Set();
        await loop.ShutdownDefaultExecutor(limit);
        Assert.Equal(limit < 0, isOver);
        gate.Set();
        Assert.True(await job);
    }
}
