namespace CoroGen.Runtime.Tests.Tasks;

public partial class CompletionTests
{
    [Fact]
    public void Completions_come_in_order_of_the_ends() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        await foreach (var task in Coro.AsCompleted([Coro.Sleep(3, 3), Coro.Sleep(1, 1), Coro.Sleep(2, 2)])) trace.Add(await task);
        Assert.Equal("1 2 3", trace.Text);
        var error = await Trace.Catch(async () =>
        {
            await foreach (var task in Coro.AsCompleted(new[] { Coro.Sleep(3), Coro.Sleep(1) }, 2)) trace.Add("one");
        });
        Assert.IsType<TimeoutException>(error);
        Assert.Equal("1 2 3 one", trace.Text);
    });

    [Fact]
    public void Coroutines_whose_results_are_known_and_equal_are_different_ones() => Trace.Run(static async Coro () =>
    {
        var count = 0;
        await foreach (var task in Coro.AsCompleted([Coro.FromResult(5), Coro.FromResult(5), Coro.FromResult(5)])) count += task.Result;
        await foreach (var task in Coro.AsCompleted([Coro.Completed, Coro.Completed])) count++;
        Assert.Equal(17, count);
    });

    [Fact]
    public void A_coroutine_that_is_given_twice_is_started_once() => Trace.Run(static async Coro () =>
    {
        var coro = Coro.Sleep(1, 1);
        var results = new List<int>();
        await foreach (var task in Coro.AsCompleted(new[] { coro, Coro.Sleep(2, 2), coro })) results.Add(await task);
        Assert.Equal([1, 2], results);
    });

    [Fact]
    public void Any_enumerable_can_be_given_and_may_itself_enumerate_ends() => Trace.Run(static async Coro () =>
    {
        var results = new List<int>();
        await foreach (var task in Coro.AsCompleted(Nested())) results.Add(await task);
        Assert.Equal([1, 2, 3], results);
    });

    [Fact]
    public void One_that_was_left_says_so() => Trace.Run(static async Coro () =>
    {
        var completions = Coro.AsCompleted([Coro.Sleep(1, 1), Coro.Sleep(2, 2)], 3);
        await foreach (var task in completions) break;
        var error = await Trace.Catch(async () =>
        {
            await foreach (var task in completions) Assert.Fail("It went on.");
        });
        Assert.Contains("was left", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(await Trace.Catch(async () => await completions.MoveNextAsync()));
    });

    [Fact]
    public void One_that_was_enumerated_to_its_end_gives_nothing_more() => Trace.Run(static async Coro () =>
    {
        var completions = Coro.AsCompleted([Coro.Sleep(1, 1), Coro.Sleep(2, 2)], 3);
        Assert.True(await completions.MoveNextAsync());
        await foreach (var task in completions) Assert.Equal(2, task.Result);
        await foreach (var task in completions) Assert.Fail("It began again.");
        Assert.False(await completions.MoveNextAsync());
    });

    [Fact]
    public void Ends_are_enumerated_by_one() => Trace.Run(static async Coro () =>
    {
        var completions = Coro.AsCompleted([Coro.Sleep(1, 1), Coro.Sleep(2, 2)]);
        var first = Coro.CreateTask(completions.MoveNextAsync());
        await Coro.Yield();
        var error = await Trace.Catch(async () => await completions.MoveNextAsync());
        Assert.Contains("enumerated by one", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        Assert.True(await first);
        Assert.Equal(1, completions.Current.Result);
        Assert.True(await completions.MoveNextAsync());
        Assert.False(await completions.MoveNextAsync());
    });

    [Fact]
    public void Tasks_of_different_loops_and_null_are_refused() => Trace.Run(static async Coro () =>
    {
        using var other = new EventLoop();
        CoroTask foreign = other.CreateFuture(), own = EventLoop.Current.CreateFuture();
        Assert.Contains("different loops", Assert.Throws<ArgumentException>(() => Coro.AsCompleted([own, foreign])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Coro.AsCompleted([own, null!]));
        var error = await Trace.Catch(async () => await Coro.AsCompleted([foreign]).MoveNextAsync());
        Assert.Contains("different loop", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_end_of_the_last_task_and_the_limit_may_come_together() => Trace.Run(static async Coro () =>
    {
        foreach (var limit in new[] { 0.5, 1, 1.5 })
        {
            var results = new List<int>();
            var error = await Trace.Catch(async () =>
            {
                await foreach (var task in Coro.AsCompleted([Coro.Sleep(1, 1)], limit)) results.Add(task.Result);
            });
            Assert.Equal(limit == 1.5 ? 1 : 0, results.Count);
            Assert.Equal(limit == 1.5, error is null);
        }
    });

    [Fact]
    public void Ordinary_asynchronous_code_can_enumerate() => Trace.Run(static async Coro () =>
    {
        var tasks = Coro.AsCompleted([Coro.Sleep(2, 2), Coro.Sleep(1, 1)]);
        Assert.Equal([1, 2], await Collect(tasks));
    });

    private static async Task<List<int>> Collect(IAsyncEnumerable<CoroTask<int>> tasks)
    {
        var results = new List<int>();
        await foreach (var task in tasks) results.Add(task.Result);
        return results;
    }

    private static IEnumerable<CoroTask<int>> Nested()
    {
        yield return Coro.CreateTask(Coro.Sleep(1, 1));
        var inner = Coro.AsCompleted([Coro.Sleep(1, 2)]);
        yield return Coro.CreateTask(ResultOf(inner));
        yield return Coro.CreateTask(Coro.Sleep(3, 3));
    }

    [Coroutine]
    private static async Coro<int> ResultOf(CoroCompletions<CoroTask<int>> completions)
    {
        await completions.MoveNextAsync();
        return completions.Current.Result;
    }

    [Fact]
    public void A_move_through_the_interface_ends_with_the_enumeration() => Trace.Run(static async Coro () =>
    {
        var loop = EventLoop.Current;
        var task = Coro.CreateTask(Enumerate(Coro.AsCompleted([(CoroTask)loop.CreateFuture()])));
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Sleep(1);
        Assert.True(task.IsCanceled);
        Assert.Same(CoroTask.Current, Assert.Single(loop.AllTasks()));
    });

    [Fact]
    public void Who_waits_in_an_enumeration_that_another_one_leaves_is_told() => Trace.Run(static async Coro () =>
    {
        var completions = Coro.AsCompleted([(CoroTask)EventLoop.Current.CreateFuture(), EventLoop.Current.CreateFuture()]);
        var first = Coro.CreateTask(EnumerateDirectly(completions));
        await Coro.Sleep(1);
        Assert.IsType<InvalidOperationException>(await Trace.Catch(async () =>
        {
            await foreach (var task in completions) Assert.Fail("Nothing has ended.");
        }));
        Assert.IsType<InvalidOperationException>(await Trace.Catch(() => Coro.WaitFor(first, 10)));
    });

    [Coroutine]
    private static async Coro Enumerate(IAsyncEnumerable<CoroTask> tasks)
    {
        await foreach (var task in tasks) Assert.True(task.IsCompleted);
    }

    [Coroutine]
    private static async Coro EnumerateDirectly(CoroCompletions<CoroTask> tasks)
    {
        await foreach (var task in tasks) Assert.True(task.IsCompleted);
    }
}
