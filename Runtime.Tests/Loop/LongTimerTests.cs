using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

public class LongTimerTests
{
    [Fact]
    public void A_loop_sleeps_with_nothing_but_timers_that_are_ages_away() => Coro.Run(AwaitAges());

    [Fact]
    public void Endless_times_are_legal_everywhere() => Trace.Run(static async Coro () =>
    {
        var sleep = Coro.CreateTask(Coro.Sleep(TimeSpan.MaxValue));
        var limited = Coro.CreateTask(Coro.WaitFor(Coro.Sleep(1, 5), TimeSpan.MaxValue));
        var infinite = Coro.CreateTask(Coro.Sleep(double.PositiveInfinity));
        Assert.Equal(5, await Coro.Timeout(TimeSpan.MaxValue, async _ => await limited));
        Assert.False(sleep.IsCompleted || infinite.IsCompleted);
        sleep.Cancel();
        infinite.Cancel();
        await Coro.Yield();
    });

    private static async Coro AwaitAges()
    {
        var ages = Coro.CreateTask(Coro.Sleep(TimeSpan.FromDays(1000)));
        await Coro.ToThread(static () => Thread.Sleep(5));
        ages.Cancel();
    }
}
