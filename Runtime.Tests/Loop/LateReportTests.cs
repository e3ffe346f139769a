using System.Runtime.CompilerServices;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>What nobody has taken notice of is reported when the loop closes, once, and without a collection.</summary>
[Collection(MeasuredAlone.Name)]
public partial class LateReportTests
{
    private readonly List<string> _reports = [];

    [Fact]
    public void Failures_that_nobody_saw_are_reported_in_their_order_when_the_loop_closes()
    {
        var loop = MakeLoop();
        loop.RunUntilComplete(FailMain());
        Assert.Empty(_reports);
        loop.Dispose();
        Assert.Equal(["Task exception was never retrieved: first", "Future exception was never retrieved: second", "Task exception was never retrieved: third"], _reports);
        Collect();
        loop.Dispose();
        Assert.Equal(3, _reports.Count);
    }

    [Fact]
    public void A_failure_that_was_collected_is_reported_once()
    {
        var loop = MakeLoop();
        loop.RunUntilComplete(FailMain());
        Collect();
        loop.Dispose();
        Assert.Equal(3, _reports.Count);
        loop = MakeLoop();
        loop.RunUntilComplete(FailMain());
        Collect();
        loop.Tick();
        Assert.Equal(6, _reports.Count);
        loop.Dispose();
        Assert.Equal(6, _reports.Count);
    }

    [Fact]
    public void Failures_that_were_seen_are_not_reported()
    {
        var loop = MakeLoop();
        loop.RunUntilComplete(SeenMain());
        loop.Dispose();
        Assert.Empty(_reports);
    }

    [Fact]
    public void A_run_reports_what_its_tasks_left()
    {
        using (var runner = new CoroRunner(new CoroRunnerOptions { LoopFactory = MakeLoop }))
        {
            runner.Run(FailMain());
            Assert.Empty(_reports);
        }

        Assert.Equal(3, _reports.Count);
    }

    [Fact]
    public void In_debug_mode_a_coroutine_that_was_never_awaited_is_reported_when_the_loop_closes()
    {
        var loop = MakeLoop();
        loop.Debug = true;
        loop.RunUntilComplete(ForgetMain());
        loop.Dispose();
        Assert.Equal(nameof(Forgotten), Assert.Single(_reports).Split('\'')[1].Split('.')[^1].TrimEnd('(', ')'));
    }

    [Fact]
    public void The_list_of_a_loop_keeps_nothing_alive_and_does_not_grow()
    {
        using var loop = MakeLoop();
        loop.RunUntilComplete(Repeat(1_000));
        Collect();
        var before = GC.GetTotalMemory(true);
        loop.RunUntilComplete(Repeat(20_000));
        Collect();

        // The smallest object for each would be 480,000 bytes.
        Assert.InRange(GC.GetTotalMemory(true) - before, long.MinValue, 200_000);
        Assert.Empty(_reports);
    }

    private EventLoop MakeLoop() => new()
    {
        ExceptionHandler = (_, context) => _reports.Add(context.Exception is { } exception ? $"{context.Message}: {exception.Message}" : context.Message),
    };

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Coroutine]
    private static async Coro FailMain()
    {
        Start("first");
        await Coro.Yield();
        await Coro.Yield();
        EventLoop.Current.CreateFuture().SetException(new FormatException("second"));
        Start("third");
        await Coro.Yield();
        await Coro.Yield();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Start(string message) => Coro.CreateTask(Fail(message));

    [Coroutine]
    private static async Coro SeenMain()
    {
        var task = Coro.CreateTask(Fail("seen"));
        await Coro.Wait([task]);
        Assert.NotNull(task.Exception);
        await Assert.ThrowsAsync<FormatException>(static () => Coro.CreateTask(Fail("awaited")).AsTask());
        await Coro.GatherOutcomes(Fail("gathered"), Fail("gathered"));
        Coro.CreateTask(Fail("canceled")).Cancel();
        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro ForgetMain()
    {
        Forget();
        await Forgotten();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget() => Ignore(Forgotten());

    private static void Ignore(Coro coro) => Assert.NotEqual(default, coro);

    [Coroutine]
    private static async Coro Forgotten() => await Coro.Yield();

    [Coroutine]
    private static async Coro Repeat(int count)
    {
        for (var i = 0; i < count; i++)
        {
            try
            {
                await Coro.CreateTask(Fail("caught"));
            }
            catch (FormatException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coro Fail(string message)
    {
        await Coro.Yield();
        throw new FormatException(message);
    }
}
