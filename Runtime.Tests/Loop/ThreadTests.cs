using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

public class ThreadTests
{
    private static readonly AsyncLocal<string?> s_local = new();

    [Fact]
    public void Functions_run_in_other_threads_with_the_callers_values() => Coro.Run(ThreadMain());

    private static async Coro ThreadMain()
    {
        var here = Environment.CurrentManagedThreadId;
        s_local.Value = "mine";
        var (thread, local) = await Coro.ToThread(static () => (Environment.CurrentManagedThreadId, s_local.Value));
        Assert.NotEqual(here, thread);
        Assert.Equal("mine", local);
        Assert.Null(await EventLoop.Current.RunInExecutor(static () => s_local.Value));
        Assert.Equal(here, Environment.CurrentManagedThreadId);
        var error = await Trace.Catch(async () => await Coro.ToThread(static () => throw new FormatException("there")));
        Assert.Equal("there", Assert.IsType<FormatException>(error).Message);
    }

    [Fact]
    public void Canceling_returns_at_once_although_the_thread_goes_on() => Coro.Run(CancelMain());

    private static async Coro CancelMain()
    {
        using var gate = new ManualResetEventSlim();
        var task = Coro.CreateTask(Coro.ToThread(() => gate.Wait(10_000)));
        await Coro.Sleep(0.01);
        task.Cancel();
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await task));
        gate.Set();
    }

    [Fact]
    public async Task Other_threads_submit_coroutines()
    {
        using var loop = new EventLoop();
        var thread = new Thread(() => loop.RunForever());
        thread.Start();
        Assert.Equal(4, await loop.RunCoroutineThreadSafe(Coro.Sleep(0.001, 4)));
        await Assert.ThrowsAsync<FormatException>(() => loop.RunCoroutineThreadSafe(Fail()));
        using var source = new CancellationTokenSource();
        var canceled = loop.RunCoroutineThreadSafe(Coro.Sleep(100), source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        loop.CallSoonThreadSafe(loop.Stop);
        thread.Join();
    }

    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new FormatException();
    }
}
