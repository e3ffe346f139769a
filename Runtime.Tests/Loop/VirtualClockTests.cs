namespace CoroGen.Runtime.Tests.Loop;

public partial class VirtualClockTests
{
    [Fact]
    public void Run_gives_the_value_at_its_time() => Assert.Equal(TimeSpan.FromDays(300), VirtualClock.Run(Sleep(TimeSpan.FromDays(300))));

    [Fact]
    public void Run_ends_what_is_left_and_throws_what_the_coroutine_throws()
    {
        var lines = new List<string>();
        Assert.Equal("failed", Assert.Throws<FormatException>(() => VirtualClock.Run(Fail(lines))).Message);
        Assert.Equal(["left"], lines);
    }

    [Fact]
    public void Run_is_refused_within_a_loop() => Assert.Throws<InvalidOperationException>(static () => VirtualClock.Run(Nested()));

    [Coroutine]
    private static async Coro<TimeSpan> Sleep(TimeSpan delay)
    {
        await Coro.Sleep(delay);
        return EventLoop.Current.Time;
    }

    [Coroutine]
    private static async Coro Fail(List<string> lines)
    {
        Coro.CreateTask(Leave(lines));
        await Coro.Sleep(1);
        throw new FormatException("failed");
    }

    [Coroutine]
    private static async Coro Leave(List<string> lines)
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            lines.Add("left");
        }
    }

    [Coroutine]
    private static async Coro Nested()
    {
        await Coro.Yield();
        VirtualClock.Run(Coro.Sleep(1));
    }
}
