namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Limits that tell instead of throwing: in everything else they are what those are that throw.</summary>
public sealed partial class TryWaitForTests
{
    public static TheoryData<string> Scenarios => [.. LimitScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void It_does_what_WaitFor_does(string scenario)
    {
        var expected = Run(scenario, ByException, ByException);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Run(scenario, ByOutcome, ByOutcome));
        Assert.Equal(expected, Run(scenario, ByOutcomeOnMachine, ByOutcomeOnMachine));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_has_no_result_is_limited_likewise(string scenario)
    {
        var expected = Run(scenario, ByExceptionOfNothing, ByExceptionOfNothing);
        Assert.Equal(expected, Run(scenario, ByOutcomeOfNothing, ByOutcomeOfNothing));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void TryTimeout_does_what_Timeout_does(string scenario)
    {
        var expected = Run(scenario, ByTimeout, static (task, timeout) => ByTimeout(Of(task), timeout));
        Assert.Equal(expected, Run(scenario, ByTryTimeout, static (task, timeout) => ByTryTimeout(Of(task), timeout)));
        Assert.Equal(expected, Run(scenario, ByTryTimeoutAt, static (task, timeout) => ByTryTimeoutAt(Of(task), timeout)));
    }

    [Fact]
    public void An_outcome_makes_its_exception_when_it_is_asked_for() => Trace.Run(static async Coro () =>
    {
        var outcome = await Coro.TryWaitFor(Coro.Sleep(10, 1), 1);
        Assert.True(outcome.IsTimedOut);
        Assert.False(outcome.IsSuccess);
        Assert.False(outcome.IsCanceled);
        Assert.False(outcome.TryGetValue(out _));
        Assert.IsType<TimeoutException>(outcome.Exception);
        Assert.Throws<TimeoutException>(() => outcome.Value);
        Assert.StartsWith("TimeoutException: ", $"{outcome}", StringComparison.Ordinal);
        Assert.Equal(outcome, await Coro.TryWaitFor(Coro.Sleep(10, 2), TimeSpan.Zero));
        var inTime = await Coro.TryWaitFor(Coro.Sleep(1, 5), 2);
        Assert.True(inTime.TryGetValue(out var value) && value == 5 && inTime.IsSuccess && inTime.Value == 5);
        Assert.Null(inTime.Exception);
        Assert.NotEqual(outcome, inTime);
    });

    private static string Run(string scenario, LimitScenarios.Limit limit, LimitScenarios.TaskLimit ofTask)
    {
        var trace = new Trace();
        Trace.Run(async Coro () => await LimitScenarios.All[scenario](trace, limit, ofTask));
        return trace.Text;
    }

    private static string Text<T>(Outcome<T> outcome) => outcome.IsTimedOut ? "timed out" : $"{outcome.Value}";

    [Coroutine]
    private static async Coro<string> ByException(Coro<int> coro, TimeSpan? timeout)
    {
        try
        {
            return $"{await Coro.WaitFor(coro, timeout)}";
        }
        catch (TimeoutException exception) when (exception.Message.StartsWith("The time limit", StringComparison.Ordinal))
        {
            return "timed out";
        }
    }

    [Coroutine]
    private static async Coro<string> ByException(CoroTask<int> task, TimeSpan? timeout)
    {
        try
        {
            return $"{await Coro.WaitFor(task, timeout)}";
        }
        catch (TimeoutException exception) when (exception.Message.StartsWith("The time limit", StringComparison.Ordinal))
        {
            return "timed out";
        }
    }

    [Coroutine]
    private static async Coro<string> ByOutcome(Coro<int> coro, TimeSpan? timeout) => Text(await Coro.TryWaitFor(coro, timeout));

    [Coroutine]
    private static async Coro<string> ByOutcome(CoroTask<int> task, TimeSpan? timeout) => Text(await Coro.TryWaitFor(task, timeout?.TotalSeconds));

    private static Coro<string> ByOutcomeOnMachine(Coro<int> coro, TimeSpan? timeout)
    {
        var run = async Coro<string> () => Text(await Coro.TryWaitFor(coro, timeout?.TotalSeconds));
        return run();
    }

    private static Coro<string> ByOutcomeOnMachine(CoroTask<int> task, TimeSpan? timeout)
    {
        var run = async Coro<string> () => Text(await Coro.TryWaitFor(task, timeout));
        return run();
    }

    [Coroutine]
    private static async Coro<string> ByExceptionOfNothing(Coro<int> coro, TimeSpan? timeout)
    {
        try
        {
            await Coro.WaitFor(Forget(coro), timeout);
            return "ended";
        }
        catch (TimeoutException exception) when (exception.Message.StartsWith("The time limit", StringComparison.Ordinal))
        {
            return "timed out";
        }
    }

    [Coroutine]
    private static async Coro<string> ByExceptionOfNothing(CoroTask task, TimeSpan? timeout)
    {
        try
        {
            await Coro.WaitFor(task, timeout?.TotalSeconds);
            return "ended";
        }
        catch (TimeoutException exception) when (exception.Message.StartsWith("The time limit", StringComparison.Ordinal))
        {
            return "timed out";
        }
    }

    [Coroutine]
    private static async Coro<string> ByOutcomeOfNothing(Coro<int> coro, TimeSpan? timeout) => (await Coro.TryWaitFor(Forget(coro), timeout?.TotalSeconds)).IsTimedOut ? "timed out" : "ended";

    [Coroutine]
    private static async Coro<string> ByOutcomeOfNothing(CoroTask task, TimeSpan? timeout) => (await Coro.TryWaitFor(task, timeout)).IsTimedOut ? "timed out" : "ended";

    [Coroutine]
    private static async Coro<string> ByTimeout(Coro<int> coro, TimeSpan? timeout)
    {
        try
        {
            return $"{await Coro.Timeout(timeout, _ => coro)}";
        }
        catch (TimeoutException exception) when (exception.Message.StartsWith("The time limit", StringComparison.Ordinal))
        {
            return "timed out";
        }
    }

    [Coroutine]
    private static async Coro<string> ByTryTimeout(Coro<int> coro, TimeSpan? timeout) => Text(await Coro.TryTimeout(timeout, _ => coro));

    [Coroutine]
    private static async Coro<string> ByTryTimeoutAt(Coro<int> coro, TimeSpan? timeout) =>
        Text(await Coro.TryTimeoutAt(timeout + EventLoop.Current.Time, _ => coro));

    [Coroutine]
    private static async Coro Forget(Coro<int> coro) => await coro;

    [Coroutine]
    private static async Coro<int> Of(CoroTask<int> task) => await task;
}
