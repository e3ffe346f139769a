namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Coroutines that nobody waits for.</summary>
public sealed partial class ForgetTests
{
    private readonly List<string> _reports = [];

    [Fact]
    public void It_runs_and_a_failure_is_reported_at_once()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.ExceptionHandler = (_, context) => _reports.Add($"{context.Message}: {context.Exception!.Message}, {context.Task!.IsFaulted}");
        loop.RunUntilComplete(Forget());
        Assert.Equal(["A coroutine that was started by Forget has failed: plain, True", "A coroutine that was started by Forget has failed: valued, True"], _reports);
    }

    [Coroutine]
    private async Coro Forget()
    {
        Fail(1, "plain").Forget();
        Valued().Forget();
        Coro.Sleep(1).Forget();
        await Coro.Sleep(3);
        Assert.Equal(2, _reports.Count);
    }

    [Coroutine]
    private static async Coro Fail(double seconds, string message)
    {
        await Coro.Sleep(seconds);
        throw new FormatException(message);
    }

    [Coroutine]
    private static async Coro<int> Valued()
    {
        await Fail(2, "valued");
        return 1;
    }
}
