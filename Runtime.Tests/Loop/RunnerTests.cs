namespace CoroGen.Runtime.Tests.Loop;

public class RunnerTests
{
    private static readonly AsyncLocal<int> s_local = new();

    [Fact]
    public void Run_gives_the_value_of_the_coroutine() => Assert.Equal(3, Coro.Run(Coro.Sleep(0, 3)));

    [Fact]
    public void Run_throws_the_exception_of_the_coroutine() =>
        Assert.Throws<InvalidOperationException>(() => Coro.Run(Fail()));

    [Fact]
    public void Leftover_tasks_are_canceled_and_waited_for()
    {
        var lines = new List<string>();
        Coro.Run(Main(lines));
        Assert.Equal(["main", "cleaned up"], lines);

        static async Coro Main(List<string> lines)
        {
            _ = Coro.CreateTask(Left(lines));
            await Coro.Yield();
            lines.Add("main");
        }

        static async Coro Left(List<string> lines)
        {
            try
            {
                await Coro.Sleep(100);
            }
            catch (CoroCanceledException)
            {
                await Coro.Sleep(0.001);
                lines.Add("cleaned up");
                throw;
            }
        }
    }

    [Fact]
    public void Failures_during_the_shutdown_are_reported()
    {
        var messages = new List<string>();
        using (var runner = new CoroRunner())
        {
            runner.Loop.ExceptionHandler = (_, context) => messages.Add($"{context.Message}: {context.Exception?.Message}");
            runner.Run(Main());
        }

        Assert.Equal(["Unhandled exception during the shutdown of Coro.Run: cleanup"], messages);

        static async Coro Main()
        {
            _ = Coro.CreateTask(Left());
            await Coro.Yield();
        }

        static async Coro Left()
        {
            try
            {
                await Coro.Sleep(100);
            }
            catch (CoroCanceledException)
            {
                throw new InvalidOperationException("cleanup");
            }
        }
    }

    [Fact]
    public void A_runner_keeps_its_loop_and_its_AsyncLocal_values()
    {
        using var runner = new CoroRunner();
        runner.Run(Set());
        Assert.Equal(5, runner.Run(Get()));
        Assert.Equal(0, s_local.Value);
        runner.Dispose();
        Assert.Throws<InvalidOperationException>(() => runner.Run(Get()));
        Assert.Throws<InvalidOperationException>(() => runner.Loop);

        static async Coro Set()
        {
            s_local.Value = 5;
            await Coro.Yield();
        }

        static async Coro<int> Get()
        {
            await Coro.Yield();
            return s_local.Value;
        }
    }

    [Fact]
    public void A_running_loop_refuses_to_run_another() => Coro.Run(Nested());

    [Fact]
    public void Coroutines_that_a_loop_refused_to_run_never_begin()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var began = new List<EventLoop>();
        Coro.Run(RunElsewhere(loop, began));
        loop.RunUntilComplete(RunElsewhere(loop, began));
        Assert.Empty(loop.AllTasks());
        loop.Tick();
        Assert.Empty(began);
    }

    private static async Coro RunElsewhere(EventLoop loop, List<EventLoop> began)
    {
        await Coro.Yield();
        Assert.Throws<InvalidOperationException>(() => loop.RunUntilComplete(Begin(began)));
        Assert.Throws<InvalidOperationException>(loop.RunForever);
        Assert.Throws<InvalidOperationException>(() => loop.Tick());
    }

    private static async Coro Begin(List<EventLoop> began)
    {
        began.Add(EventLoop.Current);
        await Coro.Yield();
    }

    private static async Coro Nested()
    {
        await Coro.Yield();
        Assert.Throws<InvalidOperationException>(() => Coro.Run(Coro.Yield()));
        using var runner = new CoroRunner();
        Assert.Throws<InvalidOperationException>(() => runner.Run(Coro.Yield()));
    }

    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new InvalidOperationException("main");
    }

    [Fact]
    public void A_run_that_is_refused_leaves_the_callers_values_alone()
    {
        var local = new AsyncLocal<string>();
        using var runner = new CoroRunner();
        runner.Run(Set());
        var used = Set();
        runner.Run(used);
#pragma warning disable CORO0009 // That it fails is what is tested.
        Assert.Throws<InvalidOperationException>(() => runner.Run(used));
#pragma warning restore CORO0009
        Assert.Null(local.Value);

        async Coro Set()
        {
            await Coro.Yield();
            local.Value = "the runner's";
        }
    }
}
