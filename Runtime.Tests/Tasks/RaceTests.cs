namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>The first of several.</summary>
public sealed partial class RaceTests
{
    private readonly List<string> _lines = [];

    [Fact]
    public void The_first_wins_and_the_others_are_ended_before_it_returns() => VirtualClock.Run(FirstWins());

    [Fact]
    public void Of_those_that_end_together_the_first_given_wins() => Assert.Equal((0, "a"), VirtualClock.Run(Coro.Race(Coro.Sleep(1, "a"), Coro.Sleep(1, "b"))));

    [Fact]
    public void The_failure_of_the_first_is_thrown() =>
        Assert.Equal("first", Assert.Throws<FormatException>(static () => VirtualClock.Run(Coro.Race(Fail(1, "first"), Fail(2, "second")))).Message);

    [Fact]
    public void A_race_of_nobody_is_refused() => Assert.Throws<ArgumentException>(static () => VirtualClock.Run(Coro.Race()));

    [Fact]
    public void The_failure_of_a_loser_is_reported()
    {
        var reports = new List<string>();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.ExceptionHandler = (_, context) => reports.Add($"{context.Message}: {context.Exception!.Message}");
        Assert.Equal(1, loop.RunUntilComplete(Coro.Race(FailWhenCancelled(), Coro.Sleep(1))));
        Assert.Equal(["A coroutine that lost a race has failed: late"], reports);
    }

    [Fact]
    public void Who_is_cancelled_in_a_race_cancels_all()
    {
        VirtualClock.Run(CancelRace());
        Assert.Equal(["one", "two"], _lines);
    }

    [Coroutine]
    private async Coro FirstWins()
    {
        Assert.Equal((1, "fast"), await Coro.Race(Stay("slow", 100), Coro.Sleep(1, "fast"), Stay("slower", 200)));
        Assert.Equal(1, EventLoop.Current.Time.TotalSeconds);
        Assert.Equal(["slow", "slower"], _lines);
        Assert.Equal(0, await Coro.Race(Coro.Sleep(1), Coro.Sleep(2)));
    }

    [Coroutine]
    private async Coro CancelRace()
    {
        var race = Coro.CreateTask(Coro.Race(Stay("one", 100), Stay("two", 100)));
        await Coro.Sleep(1);
        race.Cancel();
        Assert.True((await race.WaitWithoutThrow()).IsCanceled);
    }

    [Coroutine]
    private async Coro<string> Stay(string name, double seconds)
    {
        try
        {
            await Coro.Sleep(seconds);
            return name;
        }
        finally
        {
            _lines.Add(name);
        }
    }

    [Coroutine]
    private static async Coro Fail(double seconds, string message)
    {
        await Coro.Sleep(seconds);
        throw new FormatException(message);
    }

    [Coroutine]
    private static async Coro FailWhenCancelled()
    {
        try
        {
            await Coro.Sleep(100);
        }
        catch (CoroCanceledException)
        {
            throw new FormatException("late");
        }
    }
}
