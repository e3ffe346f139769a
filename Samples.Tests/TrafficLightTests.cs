// The sample of tests: coroutines in virtual time. VirtualClock.Run runs a test to its end, and jumps over all waits: the minutes of these tests take
// milliseconds, and no test can fail because the machine is slow.
namespace CoroGen.Samples.Tests;

/// <summary>The light, minute by minute.</summary>
public sealed partial class TrafficLightTests
{
    private readonly TrafficLight _light = new();

    // xunit calls a method; the coroutine is what it tests. Any other framework does it in the same way.
    [Fact]
    public void Cars_pass_while_nobody_wants_to_cross() => VirtualClock.Run(PassForAnHour());

    [Fact]
    public void A_pedestrian_waits_until_cars_have_had_their_time() => VirtualClock.Run(PressEarly());

    [Fact]
    public void The_light_is_back_to_green_after_the_pedestrians() => VirtualClock.Run(CrossTwice());

    [Coroutine]
    private async Coro PassForAnHour()
    {
        Coro.CreateTask(_light.Run());
        await Coro.Sleep(TimeSpan.FromHours(1));
        Assert.Equal("green", _light.Color);
    }

    [Coroutine]
    private async Coro PressEarly()
    {
        Coro.CreateTask(_light.Run());
        await Coro.Sleep(1);
        _light.Press();
        Assert.Equal(15, await SecondsUntil("yellow"));
        Assert.Equal(18, await SecondsUntil("red"));
    }

    [Coroutine]
    private async Coro CrossTwice()
    {
        Coro.CreateTask(_light.Run());
        _light.Press();
        Assert.Equal(28, await SecondsUntil("red", "green"));
        _light.Press();
        Assert.Equal(46, await SecondsUntil("red"));
    }

    // The times at which it shows one color after the other; the last one in seconds.
    [Coroutine]
    private async Coro<double> SecondsUntil(params string[] colors)
    {
        foreach (var color in colors)
        {
            while (_light.Color != color) await Coro.Sleep(0.5);
        }

        return EventLoop.Current.Time.TotalSeconds;
    }
}
