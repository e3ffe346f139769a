namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Waits for a limited time, each written so that it can be run with <c>WaitFor</c> and with <c>TryWaitFor</c>: what they do has to be the same.</summary>
internal static partial class LimitScenarios
{
    /// <summary>Waits, and says how that ended.</summary>
    public delegate Coro<string> Limit(Coro<int> coro, TimeSpan? timeout);

    /// <inheritdoc cref="Limit"/>
    public delegate Coro<string> TaskLimit(CoroTask<int> task, TimeSpan? timeout);

    public static readonly Dictionary<string, Func<Trace, Limit, TaskLimit, Coro>> All = new()
    {
        ["a value in time"] = static (trace, limit, _) => Log(trace, limit(Coro.Sleep(1, 7), S(2))),
        ["a value at once"] = static (trace, limit, _) => Log(trace, limit(Coro.FromResult(7), S(2))),
        ["no limit"] = static (trace, limit, _) => Log(trace, limit(Coro.Sleep(100, 7), null)),
        ["too late"] = static (trace, limit, _) => Log(trace, limit(Work(trace, 10), S(2))),
        ["no time"] = static (trace, limit, _) => Log(trace, limit(Work(trace, 10), S(0))),
        ["less than no time"] = static (trace, limit, _) => Log(trace, limit(Work(trace, 10), S(-5))),
        ["no time for a value"] = static (trace, limit, _) => Log(trace, limit(Coro.FromResult(7), S(0))),
        ["in the very moment"] = static (trace, limit, _) => Log(trace, limit(Coro.Sleep(2, 7), S(2))),
        ["cleans up"] = static (trace, limit, _) => Log(trace, limit(CleansUp(trace), S(2))),
        ["returns all the same"] = static (trace, limit, _) => Log(trace, limit(Returns(trace), S(2))),
        ["fails when cancelled"] = static (trace, limit, _) => Log(trace, limit(FailsLate(trace), S(2))),
        ["fails in time"] = static (trace, limit, _) => Log(trace, limit(Fails(), S(2))),
        ["throws a timeout of its own"] = static (trace, limit, _) => Log(trace, limit(ThrowsTimeout(), S(2))),
        ["cancels itself"] = static (trace, limit, _) => Log(trace, limit(CancelsItself(), S(2))),
        ["cancelled from outside"] = static (trace, limit, _) => Cancel(trace, Log(trace, limit(Work(trace, 10), S(5))), 2),
        ["cancelled from outside in the moment of the limit"] = static (trace, limit, _) => Cancel(trace, Log(trace, limit(Work(trace, 10), S(2))), 2),
        ["cancelled from outside with no time"] = static (trace, limit, _) => Cancel(trace, Log(trace, limit(Work(trace, 10), S(0))), 0),
        ["cancelled from outside while it cleans up"] = static (trace, limit, _) => Cancel(trace, Log(trace, limit(CleansUp(trace), S(2))), 2.5),
        ["a limit within a shorter one"] = static (trace, limit, _) => Log(trace, limit(Nested(trace, limit, 5), S(2))),
        ["a limit within a longer one"] = static (trace, limit, _) => Log(trace, limit(Nested(trace, limit, 1), S(2))),
        ["equal limits"] = static (trace, limit, _) => Log(trace, limit(Nested(trace, limit, 2), S(2))),
        ["several after one another"] = static (trace, limit, _) => Several(trace, limit),
        ["a task in time"] = static (trace, _, limit) => Log(trace, limit(Coro.CreateTask(Coro.Sleep(1, 7)), S(2))),
        ["a task too late"] = static (trace, _, limit) => OfTask(trace, Coro.CreateTask(Work(trace, 10)), limit, 2),
        ["a task with no time"] = static (trace, _, limit) => OfTask(trace, Coro.CreateTask(Work(trace, 10)), limit, 0),
        ["a task that returns all the same"] = static (trace, _, limit) => OfTask(trace, Coro.CreateTask(Returns(trace)), limit, 2),
        ["a task that fails"] = static (trace, _, limit) => OfTask(trace, Coro.CreateTask(Fails()), limit, 2),
        ["a task that fails when cancelled"] = static (trace, _, limit) => OfTask(trace, Coro.CreateTask(FailsLate(trace)), limit, 2),
        ["a task that is cancelled by another"] = static (trace, _, limit) => OfCanceledTask(trace, limit),
        ["a task that had ended, with no time"] = static (trace, _, limit) => OfEndedTask(trace, limit),
        ["a shielded task"] = static (trace, _, limit) => OfTask(trace, Coro.Shield(Coro.CreateTask(Work(trace, 4))), limit, 2),
        ["a future"] = static (trace, _, limit) => OfTask(trace, EventLoop.Current.CreateFuture<int>(), limit, 2),
    };

    [Coroutine]
    private static async Coro Log(Trace trace, Coro<string> limited)
    {
        var loop = EventLoop.Current;
        try
        {
            trace.Add(await limited);
        }
        catch (Exception exception)
        {
            trace.Add($"{exception.GetType().Name}: {exception.Message}");
        }

        trace.Add($"at {loop.Time.TotalSeconds}, {CoroTask.Current!.CancellationRequests} requests");
        await Coro.Yield();
        trace.Add("goes on");
    }

    [Coroutine]
    private static async Coro Cancel(Trace trace, Coro limited, double after)
    {
        var task = Coro.CreateTask(limited);
        await Coro.Sleep(after);
        trace.Add(task.Cancel("enough"));
        await Coro.Wait([task]);
        trace.Add((task.IsCompleted, task.IsCanceled, task.IsFaulted));
    }

    [Coroutine]
    private static async Coro OfTask(Trace trace, CoroTask<int> task, TaskLimit limit, double seconds)
    {
        await Log(trace, limit(task, S(seconds)));
        await Coro.Sleep(20);
        trace.Add((task.IsCompleted, task.IsCanceled, task.IsFaulted));
    }

    [Coroutine]
    private static async Coro OfCanceledTask(Trace trace, TaskLimit limit)
    {
        var task = Coro.CreateTask(Work(trace, 10));
        EventLoop.Current.CallLater(1, () => task.Cancel("by another"));
        await OfTask(trace, task, limit, 2);
    }

    [Coroutine]
    private static async Coro OfEndedTask(Trace trace, TaskLimit limit)
    {
        var task = Coro.CreateTask(Coro.Sleep(1, 7));
        await task;
        await OfTask(trace, task, limit, 0);
    }

    [Coroutine]
    private static async Coro Several(Trace trace, Limit limit)
    {
        for (var i = 0; i < 4; i++) await Log(trace, limit(Work(trace, i), S(1.5)));
    }

    [Coroutine]
    private static async Coro<int> Nested(Trace trace, Limit limit, double seconds)
    {
        trace.Add($"inner {await limit(Work(trace, 10), S(seconds))}");
        await Coro.Sleep(0.25);
        return 3;
    }

    [Coroutine]
    private static async Coro<int> Work(Trace trace, double seconds)
    {
        trace.Add("begins");
        await Coro.Sleep(seconds);
        trace.Add("ends");
        return 7;
    }

    [Coroutine]
    private static async Coro<int> CleansUp(Trace trace)
    {
        try
        {
            return await Work(trace, 10);
        }
        finally
        {
            trace.Add("cleaning");
            await Coro.Sleep(1);
            trace.Add("clean");
        }
    }

    [Coroutine]
    private static async Coro<int> Returns(Trace trace)
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            trace.Add("swallowed");
        }

        return 8;
    }

    [Coroutine]
    private static async Coro<int> FailsLate(Trace trace)
    {
        try
        {
            return await Work(trace, 10);
        }
        finally
        {
            Throw(trace);
        }
    }

    [Coroutine]
    private static async Coro<int> Fails()
    {
        await Coro.Sleep(1);
        throw new FormatException("wrong");
    }

    [Coroutine]
    private static async Coro<int> ThrowsTimeout()
    {
        await Coro.Sleep(1);
        throw new TimeoutException("its own");
    }

    [Coroutine]
    private static async Coro<int> CancelsItself()
    {
        CoroTask.Current!.Cancel("by itself");
        await Coro.Sleep(1);
        return 1;
    }

    private static void Throw(Trace trace)
    {
        trace.Add("throws");
        throw new FormatException("while cancelled");
    }

    private static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);
}
