using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CoroGen.Tests;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>What other threads bring after the loop has closed harms nobody: there is often none who could catch an exception.</summary>
public partial class ClosedLoopTests
{
    [Fact]
    public void Functions_may_end_after_the_loop_has_closed()
    {
        using var gate = new ManualResetEventSlim();
        using var ended = new CountdownEvent(3);
        using (var loop = new EventLoop())
        {
            loop.ExceptionHandler = static (_, _) => { };
            loop.RunUntilComplete(CallsThatAreCanceled(gate, ended));
        }

        gate.Set();
        Assert.True(Patience.Wait(ended));
    }

    [Fact]
    public void Tokens_may_be_canceled_after_the_loop_has_closed()
    {
        using var source = new CancellationTokenSource();
        using (var loop = new EventLoop())
        {
            loop.ExceptionHandler = static (_, _) => { };
            _ = loop.RunCoroutineThreadSafe(Coro.Sleep(100), source.Token);
            _ = loop.CreateTask(Coro.Sleep(100).WithCancellation(source.Token));
            loop.Tick();
            Assert.Equal(2, loop.AllTasks().Count);
        }

        source.Cancel();
    }

    [Fact]
    public void Futures_of_a_closed_loop_can_still_be_completed()
    {
        var loop = new EventLoop();
        var future = loop.CreateFuture<int>();
        loop.Dispose();
        future.AddDoneCallback(static _ => Assert.Fail("Nothing runs any more."));
        future.SetResult(5);
        Assert.Equal(5, future.Result);
        Assert.False(future.Cancel());
        Assert.Throws<InvalidOperationException>(() => loop.RunUntilComplete(future));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_closed_loop_takes_no_signal_handlers()
    {
        var loop = new EventLoop();
        loop.Dispose();
        Assert.Throws<InvalidOperationException>(() => loop.AddSignalHandler(PosixSignal.SIGCONT, static () => { }));
        Assert.False(loop.RemoveSignalHandler(PosixSignal.SIGCONT));
    }

    [Coroutine]
    private static async Coro CallsThatAreCanceled(ManualResetEventSlim gate, CountdownEvent ended)
    {
        using var started = new CountdownEvent(3);
        var call = () =>
        {
            started.Signal();
            Patience.Wait(gate);
            ended.Signal();
        };
        var job = EventLoop.Current.RunInExecutor(call);
        CoroTask[] tasks = [Coro.CreateTask(Coro.ToThread(call)), Coro.CreateTask(AwaitJob(EventLoop.Current, call)), job];
        await Coro.Yield();
        Assert.True(Patience.Wait(started));
        foreach (var task in tasks) task.Cancel();
        await Coro.Wait(tasks);
        Assert.All(tasks, static task => Assert.True(task.IsCanceled));
    }

    [Coroutine]
    private static async Coro AwaitJob(EventLoop loop, Action call) => await loop.RunInExecutor(call);
}
