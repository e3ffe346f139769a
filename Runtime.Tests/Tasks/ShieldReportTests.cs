namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>The error of what a cancelled shield protects is reported, once, no matter how many shields were cancelled.</summary>
public partial class ShieldReportTests
{
    [Fact]
    public void An_error_behind_cancelled_shields_is_reported_once()
    {
        var reported = new List<string>();
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.ExceptionHandler = (_, context) => reported.Add(context.Exception!.Message);
        for (var i = 0; i < 6; i++)
        {
            var inner = loop.CreateTask(Fail(i));
            var shields = new[] { loop.CreateTask(Protect(inner)), loop.CreateTask(Protect(inner)), loop.CreateTask(ProtectAnother(i + 10)) };
            loop.Tick();
            loop.Tick();
            foreach (var shield in shields) shield.Cancel();
            for (var tick = 0; tick < 10; tick++) loop.Tick();
            Assert.All(shields, static shield => Assert.True(shield.IsCanceled));
        }

        Assert.Equal(["1", "11", "3", "13", "5", "15"], reported);
    }

    [Coroutine]
    private static async Coro Protect(CoroTask task) => await Coro.Shield(task);

    [Coroutine]
    private static async Coro ProtectAnother(int number) => await Coro.Shield(Fail(number));

    [Coroutine]
    private static async Coro Fail(int number)
    {
        for (var i = 0; i < 5; i++) await Coro.Yield();
        if (number % 2 == 1) throw new InvalidOperationException(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
