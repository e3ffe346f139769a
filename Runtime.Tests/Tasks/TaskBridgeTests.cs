namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>What <c>AsTask()</c> gives ordinary code.</summary>
public partial class TaskBridgeTests
{
    [Fact]
    public void A_task_that_has_ended_gives_one_that_has() => Trace.Run(static async Coro () =>
    {
        var good = Coro.CreateTask(Coro.Sleep(1, 5));
        var empty = Coro.CreateTask(Coro.Sleep(1));
        var bad = Coro.CreateTask(Fail(new FormatException("bad")));
        var canceled = Coro.CreateTask(Coro.Sleep(1));
        canceled.Cancel("enough");
        var future = EventLoop.Current.CreateFuture<int>();
        future.SetResult(6);
        await Coro.Wait([good, empty, bad, canceled]);

        Assert.Equal(5, good.AsTask().Result);
        Assert.Equal(6, future.AsTask().Result);
        Assert.Equal(TaskStatus.RanToCompletion, empty.AsTask().Status);
        Assert.Equal(TaskStatus.RanToCompletion, ((CoroTask)good).AsTask().Status);
        Assert.Equal("bad", Assert.IsType<FormatException>(bad.AsTask().Exception!.InnerException).Message);
        var dotnet = canceled.AsTask();
        Assert.Equal(TaskStatus.Canceled, dotnet.Status);
        Assert.Equal("enough", Assert.Throws<CoroCanceledException>(() => dotnet.GetAwaiter().GetResult()).Message);
    });

    [Fact]
    public void The_exception_of_a_cancellation_arrives_itself() => Trace.Run(static async Coro () =>
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var original = new OperationCanceledException("mine", source.Token);
        var running = Coro.CreateTask(Fail(original));
        var dotnet = running.AsTask();
        Assert.False(dotnet.IsCompleted);
        Assert.Same(original, await Caught(dotnet, source.Token));
        Assert.Same(original, await Caught(running.AsTask(), source.Token));
        Assert.True(dotnet.IsCanceled);
        Assert.Same(original, await Caught(Fail(original).AsTask(), source.Token));
        Assert.Same(original, await Caught(EventLoop.Current.RunCoroutineThreadSafe(Fail(original)), source.Token));

        var canceled = Coro.CreateTask(Coro.Sleep(10));
        var pending = canceled.AsTask();
        canceled.Cancel("enough");
        Assert.Equal("enough", (await Caught(pending, default)).Message);
    });

    private static async Task<Exception> Caught(Task task, CancellationToken token)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == token)
        {
            return exception;
        }

        throw new InvalidOperationException("It was not cancelled.");
    }

    [Coroutine]
    private static async Coro<int> Fail(Exception exception)
    {
        await Coro.Yield();
        throw exception;
    }
}
