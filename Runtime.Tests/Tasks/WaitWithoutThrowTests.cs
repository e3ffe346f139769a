namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Waiting for a task whose end is told and not thrown.</summary>
public sealed partial class WaitWithoutThrowTests
{
    [Fact]
    public void It_tells_how_a_task_ended() => Trace.Run(() => Ends());

    [Coroutine]
    private static async Coro Ends()
    {
        var value = await Coro.CreateTask(Coro.Sleep(1, 5)).WaitWithoutThrow();
        Assert.True(value.IsSuccess && value.Value == 5);

        var failing = Coro.CreateTask(Fails());
        var failure = await failing.WaitWithoutThrow();
        Assert.False(failure.IsSuccess || failure.IsCanceled || failure.IsTimedOut);
        Assert.Same(failing.Exception, failure.Exception);
        Assert.Equal("wrong", Assert.Throws<FormatException>(() => failure.Value).Message);

        CoroTask plain = Coro.CreateTask(Coro.Sleep(10));
        EventLoop.Current.CallLater(1, () => plain.Cancel("enough"));
        var canceled = await plain.WaitWithoutThrow();
        Assert.True(canceled.IsCanceled && !canceled.IsSuccess);
        Assert.Equal("enough", Assert.IsType<CoroCanceledException>(canceled.Exception).Message);
        Assert.Equal(canceled, await plain.WaitWithoutThrow());

        var thrower = Coro.CreateTask(ThrowsCancellation());
        Assert.Equal("own", (await thrower.WaitWithoutThrow()).Exception!.Message);
        var silent = Coro.CreateTask(Coro.Sleep(10, 1));
        silent.Cancel();
        Assert.IsType<CoroCanceledException>((await silent.WaitWithoutThrow()).Exception);
        Assert.True((await ((CoroTask)silent).WaitWithoutThrow()).IsCanceled);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
    }

    [Fact]
    public void On_the_compilers_machine_it_tells_the_same() => Trace.Run(static async Coro () =>
    {
        Assert.Equal("wrong", (await Coro.CreateTask(Fails()).WaitWithoutThrow()).Exception!.Message);
        var task = Coro.CreateTask(Coro.Sleep(10, 1));
        task.Cancel("enough");
        Assert.Equal("enough", (await task.WaitWithoutThrow()).Exception!.Message);
    });

    [Fact]
    public void An_exception_that_was_told_counts_as_seen()
    {
        var reports = new List<LoopExceptionContext>();
        using (var loop = new EventLoop { ExceptionHandler = (_, context) => reports.Add(context) })
        {
            loop.RunUntilComplete(Forgets());
            GC.Collect();
            GC.WaitForPendingFinalizers();
            loop.RunUntilComplete(Coro.Yield());
        }

        Assert.Empty(reports);
    }

    [Coroutine]
    private static async Coro Forgets() => Assert.False((await Coro.CreateTask(Fails()).WaitWithoutThrow()).IsSuccess);

    // The request that the waiting task gets goes on to the task that it awaits, and comes back as that one's end.
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_cancellation_of_who_waits_is_no_outcome(bool onMachine, bool onPlainTask) => Trace.Run(async Coro () =>
    {
        var inner = Coro.CreateTask(Coro.Sleep(10, 1));
        var waiter = Coro.CreateTask(Waiter(inner, onMachine, onPlainTask));
        await Coro.Yield();
        await Coro.Yield();
        waiter.Cancel("both");
        await Coro.Wait(new CoroTask[] { inner, waiter });
        Assert.True(inner.IsCanceled);
        Assert.True(waiter.IsCanceled);
        Assert.Equal("both", Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await waiter)).Message);
    });

    private static Coro<string> Waiter(CoroTask<int> task, bool onMachine, bool onPlainTask)
    {
        var machine = async Coro<string> () => onPlainTask ? $"{await ((CoroTask)task).WaitWithoutThrow()}" : $"{await task.WaitWithoutThrow()}";
        return onMachine ? machine() : onPlainTask ? OfPlain(task) : OfValue(task);
    }

    [Coroutine]
    private static async Coro<string> OfPlain(CoroTask task) => $"{await task.WaitWithoutThrow()}";

    [Coroutine]
    private static async Coro<string> OfValue(CoroTask<int> task) => $"{await task.WaitWithoutThrow()}";

    [Fact]
    public void A_request_that_was_there_before_is_no_outcome_either() => Trace.Run(() => CancelsItself());

    [Coroutine]
    private static async Coro CancelsItself()
    {
        var inner = Coro.CreateTask(Coro.Sleep(10, 1));
        var waiter = Coro.CreateTask(CancelsItselfFirst(inner));
        await Coro.Wait(new CoroTask[] { inner, waiter });
        Assert.True(waiter.IsCanceled);
        Assert.True(inner.IsCanceled);
    }

    [Coroutine]
    private static async Coro<string> CancelsItselfFirst(CoroTask<int> task)
    {
        CoroTask.Current!.Cancel("self");
        return $"{await task.WaitWithoutThrow()}";
    }

    [Fact]
    public void A_request_after_the_end_drops_the_outcome() => Trace.Run(() => CancelsLate());

    [Coroutine]
    private static async Coro CancelsLate()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        var waiter = Coro.CreateTask(OfValue(future));
        await Coro.Yield();
        future.SetResult(1);
        waiter.Cancel("late");
        await Coro.Wait([waiter]);
        Assert.True(waiter.IsCanceled);
    }

    [Fact]
    public void What_the_task_makes_of_a_request_is_the_outcome() => Trace.Run(() => Swallows());

    [Coroutine]
    private static async Coro Swallows()
    {
        var inner = Coro.CreateTask(Returns());
        var waiter = Coro.CreateTask(OfValue(inner));
        await Coro.Yield();
        await Coro.Yield();
        waiter.Cancel();
        Assert.Equal("9", await waiter);
    }

    [Fact]
    public void A_limit_goes_through_it() => Trace.Run(() => Limited());

    [Coroutine]
    private static async Coro Limited()
    {
        var inner = Coro.CreateTask(Coro.Sleep(10, 1));
        Assert.True((await Coro.TryWaitFor(OfValue(inner), 1)).IsTimedOut);
        Assert.True(inner.IsCanceled);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        Assert.True((await inner.WaitWithoutThrow()).IsCanceled);
    }

    [Coroutine]
    private static async Coro<int> Fails()
    {
        await Coro.Sleep(1);
        throw new FormatException("wrong");
    }

    [Coroutine]
    private static async Coro<int> ThrowsCancellation()
    {
        await Coro.Yield();
        throw new CoroCanceledException("own");
    }

    [Coroutine]
    private static async Coro<int> Returns()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
        }

        return 9;
    }
}
