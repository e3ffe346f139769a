namespace CoroGen.Runtime.Tests.Loop;

/// <summary>Awaits by methods that are no coroutines, where they cannot begin: they throw at the await, and what stands around them runs.</summary>
public partial class ForeignAwaitTests
{
    [Fact]
    public async Task Without_a_loop_the_await_of_a_coroutine_throws_where_it_stands()
    {
        Assert.Contains("No event loop", await Trial(static async () => await Nothing()), StringComparison.Ordinal);
        Assert.Contains("No event loop", await Trial(static async () => await Number()), StringComparison.Ordinal);
        Assert.Contains("No event loop", await Trial(static async () => await Coro.Sleep(1)), StringComparison.Ordinal);
        Assert.Contains("No event loop", await Trial(static async () => await Coro.Yield()), StringComparison.Ordinal);
        Assert.Contains("No event loop", await Trial(static async () => await Machine()), StringComparison.Ordinal);
        Assert.Contains("No event loop", await Trial(static async () => await new CoroLock().Acquire()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_iterator_of_the_compilers_that_has_left_the_loop_fails_at_its_await()
    {
        var trace = new List<string>();
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in Items(trace).ConfigureAwait(false)) trace.Add($"item {item}");
        });
        Assert.Contains("No event loop", error.Message, StringComparison.Ordinal);
        Assert.Equal(["finally"], trace);
    }

    [Fact]
    public void A_coroutine_is_awaited_once_by_a_method_that_is_none() => Coro.Run(OnceMain());

    private static async Coro OnceMain()
    {
        var coro = Number();
        Assert.Equal("7", await Trial(async () => await coro));
        Assert.Contains("Cannot reuse", await Trial(async () => await coro), StringComparison.Ordinal);
        Assert.Contains("Cannot reuse", Assert.IsType<InvalidOperationException>(await Tasks.Trace.Catch(async () => await coro)).Message, StringComparison.Ordinal);

        var shared = Number();
        var first = Trial(async () => await shared);
        var second = Trial(async () => await shared);
        Assert.Contains("being awaited already", await second, StringComparison.Ordinal);
        Assert.Equal("7", await first);

        var started = Number();
        Assert.Equal(7, await Coro.CreateTask(started));
#pragma warning disable CORO0009 // That it fails is what is tested.
        Assert.Contains("Cannot reuse", await Trial(async () => await started), StringComparison.Ordinal);
#pragma warning restore CORO0009
    }

    [Fact]
    public void A_coroutine_that_a_coroutine_awaits_twice_runs_what_stands_around() => Coro.Run(TwiceMain());

    private static async Coro TwiceMain()
    {
        var trace = new List<string>();
        var coros = new[] { Number() };
        Assert.Equal(7, await coros[0]);
        try
        {
            try
            {
                await coros[0];
            }
            finally
            {
                trace.Add("finally");
            }
        }
        catch (InvalidOperationException)
        {
            trace.Add("catch");
        }

        Assert.Equal(["finally", "catch"], trace);
    }

    [Fact]
    public async Task A_task_of_the_loop_of_another_thread_is_not_awaited()
    {
        using var loop = new EventLoop();
        CoroTask<int>? task = null;
        CoroFuture? future = null;
        using var begun = new ManualResetEventSlim();
        var thread = new Thread(() => loop.RunUntilComplete(Main()));
        thread.Start();
        begun.Wait();
        Assert.Contains("of another thread", await Trial(async () => await task!), StringComparison.Ordinal);
        Assert.Contains("of another thread", await Trial(async () => await future!), StringComparison.Ordinal);
        loop.CallSoonThreadSafe(() => future!.SetResult());
        thread.Join();
        Assert.Equal("7", await Trial(async () => await task!));

        async Coro<int> Main()
        {
            future = EventLoop.Current.CreateFuture();
            task = Coro.CreateTask(Inner());
            begun.Set();
            return await task;
        }

        async Coro<int> Inner()
        {
            await future!;
            return 7;
        }
    }

    [Fact]
    public async Task A_task_of_a_loop_that_was_closed_is_not_awaited_for_ever()
    {
        var loop = new EventLoop { ExceptionHandler = static (_, _) => { } };
        var task = loop.CreateTask(Number());
        loop.Dispose();
        Assert.Contains("is closed", await Trial(async () => await task), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_may_be_awaited_before_its_loop_runs()
    {
        using var loop = new EventLoop();
        var task = loop.CreateTask(Number());
        var trial = Trial(async () => await task);
        loop.RunUntilComplete(task);
        loop.Tick();
        Assert.Equal("7", await trial);
    }

    [Fact]
    public async Task Who_uses_the_awaiter_by_hand_is_called_back_and_told_then()
    {
        var awaiter = Number().GetAwaiter();
        var called = new TaskCompletionSource<Exception?>();
        awaiter.OnCompleted(() => called.SetResult(Record.Exception(() => awaiter.GetResult())));
        Assert.IsType<InvalidOperationException>(await called.Task);
    }

    [Fact]
    public void The_outcome_of_a_task_that_is_pending_is_no_cancellation() => Coro.Run(PendingMain());

    private static async Coro PendingMain()
    {
        var future = EventLoop.Current.CreateFuture();
        Assert.Throws<InvalidOperationException>(() => future.GetAwaiter().GetResult());
        Assert.Throws<InvalidOperationException>(() => EventLoop.Current.CreateFuture<int>().GetAwaiter().GetResult());
        future.SetResult();
        await future;
    }

    private static Task<string> Trial(Func<Task> body) => Trial(async () =>
    {
        await body();
        return 0;
    });

    // Every handler around the await has to run.
    private static async Task<string> Trial<T>(Func<Task<T>> body)
    {
        var ends = 0;
        try
        {
            try
            {
                return $"{await body()}";
            }
            finally
            {
                ends++;
            }
        }
        catch (InvalidOperationException exception)
        {
            Assert.Equal(1, ends);
            return exception.Message;
        }
    }

    [Coroutine]
    private static async Coro Nothing() => await Coro.Yield();

    [Coroutine]
    private static async Coro<int> Number()
    {
        await Coro.Yield();
        return 7;
    }

    private static async Coro Machine() => await Coro.Yield();

    private static async IAsyncEnumerable<int> Items(List<string> trace)
    {
        try
        {
            await Task.Delay(1).ConfigureAwait(false);
            yield return await Number();
        }
        finally
        {
            trace.Add("finally");
        }
    }
}
