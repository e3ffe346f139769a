namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>
/// Waits, enumerations of ends, groups, limits and cancellations at random, all at whole seconds, so that they meet in the same iterations; each
/// checks what it is given against the tasks themselves.
/// </summary>
public sealed partial class RandomWaitTests
{
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(3, false, true)]
    [InlineData(4, true, true)]
    public void Every_wait_returns_once_with_the_right_tasks(int seed, bool eagerStart, bool debug)
    {
        var world = new World(new Random(seed));

        // Two loops in one thread, one after the other, use the same pools; the first is left with all its waits pending.
        using (var left = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock(), EagerStart = eagerStart }))
        {
            left.ExceptionHandler = static (_, _) => { };
            left.CallLater(3, left.Stop);
            for (var i = 0; i < 50; i++) left.CallSoon(() => Coro.CreateTask(world.Visit(0)));
            left.RunForever();
        }

        world = new World(new Random(seed));
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock(), EagerStart = eagerStart, Debug = debug });
        var errors = new List<string>();
        loop.SlowCallbackDuration = TimeSpan.FromHours(1);
        loop.ExceptionHandler = (_, report) =>
        {
            if (report.Exception is not (FormatException or AggregateException or TimeoutException)) errors.Add($"{report.Message} {report.Exception}");
        };
        loop.RunUntilComplete(world.Run(debug ? 200 : 1_000));
        world.Check();
        Assert.Empty(errors);
        Assert.False(loop.Tick(), "Something is left: a timer, an item that is ready, or a task.");
    }
}
