using CoroGen.Runtime.Tests.Tasks;
using CoroGen.Tests;

namespace CoroGen.Runtime.Tests.Loop;

public partial class ThreadTests
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
        var task = Coro.CreateTask(Coro.ToThread(() => Patience.Wait(gate)));
        await Coro.Sleep(0.01);
        task.Cancel();
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await task));
        gate.Set();
    }

    [Fact]
    public void Functions_whose_wait_was_canceled_do_not_disturb_later_ones() => Coro.Run(CancelOften());

    [Coroutine]
    private static async Coro CancelOften()
    {
        for (var i = 0; i < 200; i++)
        {
            using var gate = new ManualResetEventSlim();
            var isGated = i % 2 == 0;
            if (!isGated) gate.Set();
            var task = Coro.CreateTask(Coro.ToThread(() => Patience.Wait(gate) ? -1 : -2));
            await Coro.Yield();
#pragma warning disable CORO0014 // The pool gets on while the loop stands still.
            if (i % 3 == 0) Thread.Sleep(1);
#pragma warning restore CORO0014
            task.Cancel();
            var next = Coro.CreateTask(Coro.ToThread(() => i));
            await Coro.Yield();
            Assert.True(task.IsCanceled || !isGated);
            gate.Set();
            Assert.Equal(i, await next);
            Assert.Equal(i + 1, await EventLoop.Current.RunInExecutor(() => i + 1));
        }
    }

    [Fact]
    public void Functions_that_fail_by_a_cancellation_cancel_who_awaits_them() => Coro.Run(FailByCancellation());

    [Coroutine]
    private static async Coro FailByCancellation()
    {
        foreach (var make in new Func<Coro<int>>[] { static () => ByToThread(), static () => ByExecutor() })
        {
            var task = Coro.CreateTask(make());
            await Coro.Wait([task]);
            Assert.True(task.IsCanceled);
            Assert.Equal("there", Assert.IsType<OperationCanceledException>(await Trace.Catch(async () => await task)).Message);
        }
    }

    [Coroutine]
    private static async Coro<int> ByToThread() => await Coro.ToThread<int>(static () => throw new OperationCanceledException("there"));

    [Coroutine]
    private static async Coro<int> ByExecutor() => await EventLoop.Current.RunInExecutor<int>(static () => throw new OperationCanceledException("there"));

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

    [Fact]
    public async Task Submitted_coroutines_may_cancel_themselves_take_too_long_or_be_used_up()
    {
        using var loop = new EventLoop();
        var thread = new Thread(loop.RunForever);
        thread.Start();
        var own = loop.RunCoroutineThreadSafe(CancelItself());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => own);
        Assert.True(own.IsCanceled);

        using var source = new CancellationTokenSource();
        var late = loop.RunCoroutineThreadSafe(Coro.Sleep(100, 3), source.Token);
        await Assert.ThrowsAsync<TimeoutException>(() => late.WaitAsync(TimeSpan.FromMilliseconds(1)));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);

        var coro = Coro.Sleep(0, 1);
        Assert.Equal(1, await loop.RunCoroutineThreadSafe(coro));
#pragma warning disable CORO0009 // That it fails is what is tested.
        await Assert.ThrowsAsync<InvalidOperationException>(() => loop.RunCoroutineThreadSafe(coro));
#pragma warning restore CORO0009
        loop.CallSoonThreadSafe(loop.Stop);
        thread.Join();
        Assert.Empty(loop.AllTasks());
    }

    [Coroutine]
    private static async Coro<int> CancelItself()
    {
        CoroTask.Current!.Cancel();
        await Coro.Yield();
        return 1;
    }

    private static async Coro Fail()
    {
        await Coro.Yield();
        throw new FormatException();
    }
}
