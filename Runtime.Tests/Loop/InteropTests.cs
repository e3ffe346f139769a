using System.Threading.Channels;
using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

public class InteropTests
{
    [Fact]
    public void Awaited_tasks_resume_on_the_loop() => Coro.Run(TaskMain());

    private static async Coro TaskMain()
    {
        var here = Environment.CurrentManagedThreadId;
        await Task.Run(static () => Thread.Sleep(1));
        Assert.Equal(here, Environment.CurrentManagedThreadId);
        Assert.Equal(5, await Task.Run(static () => 5).AsCoro());
        Assert.Equal(here, Environment.CurrentManagedThreadId);
        await Task.Delay(1).AsCoro();
        await new ValueTask(Task.Delay(1));
        Assert.Equal(6, await Ordinary(here));
        var error = await Trace.Catch(static () => Coro.FromTask(Task.FromException(new FormatException("task"))));
        Assert.Equal("task", Assert.IsType<FormatException>(error).Message);
    }

    [Fact]
    public void Ordinary_code_awaits_coroutines() => Coro.Run(OrdinaryMain());

    private static async Coro OrdinaryMain()
    {
        Assert.Equal(3, await Coro.Sleep(0.001, 3).AsTask());
        var task = Coro.CreateTask(Coro.Sleep(10));
        var dotnet = task.AsTask();
        task.Cancel();
        Assert.IsAssignableFrom<OperationCanceledException>(await Trace.Catch(async () => await dotnet));
    }

    [Fact]
    public void A_token_cancels_a_coroutine() => Coro.Run(TokenMain());

    private static async Coro TokenMain()
    {
        using var source = new CancellationTokenSource(5);
        var error = await Trace.Catch(() => Coro.Sleep(100).WithCancellation(source.Token));
        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(error).CancellationToken);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        error = await Trace.Catch(() => Coro.Sleep(100).WithCancellation(source.Token));
        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(error).CancellationToken);
        Assert.Equal(1, await Coro.Sleep(0, 1).WithCancellation(CancellationToken.None));
    }

    [Fact]
    public void Canceling_a_coroutine_cancels_the_token_it_gave() => Coro.Run(GivenTokenMain());

    private static async Coro GivenTokenMain()
    {
        var task = Coro.CreateTask(Coro.FromTask(static token => Task.Delay(100_000, token)));
        await Coro.Yield();
        task.Cancel("enough");
        var error = await Trace.Catch(async () => await task);
        Assert.Equal("enough", Assert.IsType<CoroCanceledException>(error).Message);
    }

    [Fact]
    public void A_canceled_wait_for_a_task_leaves_at_once() => Coro.Run(AbandonMain());

    private static async Coro AbandonMain()
    {
        var never = new TaskCompletionSource();
        var task = Coro.CreateTask(AwaitTask(never.Task));
        await Coro.Yield();
        task.Cancel();
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await task));
    }

    private static async Coro AwaitTask(Task task) => await task;

    [Fact]
    public void Streams_channels_and_timers_work() => Coro.Run(StreamMain());

    private static async Coro StreamMain()
    {
        var channel = Channel.CreateBounded<int>(1);
        var producer = Coro.CreateTask(Produce(channel.Writer));
        var sum = 0;
        await foreach (var item in channel.Reader.ReadAllAsync()) sum += item;
        Assert.Equal(10, sum);
        await producer;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        Assert.True(await timer.WaitForNextTickAsync());
        await foreach (var item in Numbers()) sum += item;
        Assert.Equal(13, sum);
    }

    private static async Coro Produce(ChannelWriter<int> writer)
    {
        for (var i = 0; i < 5; i++) await writer.WriteAsync(i);
        writer.Complete();
    }

    private static async IAsyncEnumerable<int> Numbers()
    {
        yield return 1;
        await Coro.Sleep(0.001);
        yield return 2;
    }

    private static async Task<int> Ordinary(int thread)
    {
        await Task.Delay(1);
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        return await Coro.Sleep(0.001, 6);
    }
}
