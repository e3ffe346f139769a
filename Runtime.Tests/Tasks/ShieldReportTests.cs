namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>What a cancelled shield protects has its error reported, also when its box belonged to one before that ended well.</summary>
public partial class ShieldReportTests
{
    [Fact]
    public void Each_error_behind_a_cancelled_shield_is_reported()
    {
        var reported = new List<string>();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.ExceptionHandler = (_, context) => reported.Add(context.Exception!.Message);
        for (var i = 0; i < 6; i++)
        {
            var outer = loop.CreateTask(Protect(i));
            loop.Tick();
            loop.Tick();
            outer.Cancel();
            for (var tick = 0; tick < 10; tick++) loop.Tick();
            Assert.True(outer.IsCanceled);
        }

        Assert.Equal(["1", "3", "5"], reported);
    }

    [Coroutine]
    private static async Coro Protect(int number) => await Coro.Shield(Fail(number));

    [Coroutine]
    private static async Coro Fail(int number)
    {
        for (var i = 0; i < 5; i++) await Coro.Yield();
        if (number % 2 == 1) throw new InvalidOperationException(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
