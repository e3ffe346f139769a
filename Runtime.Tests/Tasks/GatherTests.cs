namespace CoroGen.Runtime.Tests.Tasks;

public class GatherTests
{
    [Fact]
    public void Values_come_in_the_order_of_the_arguments()
    {
        var (number, text) = Trace.Run(static async Coro<(int, string)> () => await Coro.Gather(Coro.Sleep(2.0, 7), Coro.Sleep(1.0, "a")));
        Assert.Equal((7, "a"), (number, text));
    }

    [Fact]
    public void Tasks_and_coroutines_mix() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Coro.Sleep(1.0, 1));
        var plain = Coro.CreateTask(Coro.Sleep(1.0));
        var (a, b) = await Coro.Gather(task, Coro.Sleep(0, "b"));
        Assert.Equal((1, "b"), (a, b));
        var (_, c) = await Coro.Gather(plain, Coro.Sleep(0, 3));
        Assert.Equal(3, c);
        await Coro.Gather(plain, Coro.Sleep(1), Coro.Yield());
        await Coro.Gather(Coro.Sleep(1), Coro.Yield());
        var (d, e) = await Coro.Gather(task, task);
        Assert.Equal((1, 1), (d, e));
        await Coro.Gather();
    });

    [Fact]
    public void Any_number_of_tasks_without_results_have_empty_places() => Trace.Run(static async Coro () =>
    {
        var plain = Coro.CreateTask(Coro.Sleep(1.0));
        CoroTask valued = Coro.CreateTask(Coro.Sleep(1.0, 9));
        var (a, _, b, _, _) = await Coro.Gather(Coro.Sleep(1, "a"), plain.WithoutResult(), Coro.CreateTask(Coro.Sleep(2, 4)), valued.WithoutResult(), Coro.Yield());
        Assert.Equal(("a", 4), (a, b));
        Assert.True(plain.IsCompletedSuccessfully && valued.IsCompletedSuccessfully);
        var failing = Coro.CreateTask(Fail(1));
        var (first, second, third, fourth) = await Coro.GatherOutcomes(Coro.Sleep(1, "a"), plain.WithoutResult(), failing.WithoutResult(), Coro.Sleep(1, 2));
        Assert.True(first.IsSuccess && second.IsSuccess && fourth.IsSuccess);
        Assert.Equal("1", third.Exception!.Message);
        var gather = Coro.Gather(Coro.Sleep(1, 1), Coro.Sleep(1, 2), Coro.CreateTask(Coro.Sleep(9)).WithoutResult(), valued.WithoutResult());
        await Coro.Yield();
        Assert.True(gather.Cancel());
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await gather));
    });

    [Fact]
    public void Collections_give_arrays() => Trace.Run(static async Coro () =>
    {
        int[] values = await Coro.Gather(Enumerable.Range(0, 20).Select(static i => Coro.Sleep(20.0 - i, i)));
        Assert.Equal(Enumerable.Range(0, 20), values);
        var tasks = new List<CoroTask<int>> { Coro.CreateTask(Coro.Sleep(1, 1)), Coro.CreateTask(Coro.Sleep(1, 2)) };
        Assert.Equal(new[] { 1, 2 }, (int[])await Coro.Gather(tasks));
        Assert.Equal(new[] { 1, 2 }, (int[])await Coro.Gather(tasks.ToArray()));
        Coro<int>[] coros = [Coro.Sleep(1, 5), Coro.Sleep(0, 6)];
        Assert.Equal(new[] { 5, 6 }, (int[])await Coro.Gather(coros));
        CoroTask[] plain = [tasks[0], Coro.CreateTask(Coro.Yield())];
        await Coro.Gather(plain);
        await Coro.Gather(new List<Coro> { Coro.Yield(), Coro.Sleep(1) });
        Assert.Empty(await Coro.Gather(Array.Empty<Coro<int>>()));
    });

    [Fact]
    public void The_first_failure_ends_the_gather_and_the_others_go_on() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var gather = Coro.Gather(Slow(trace), Fail(1), Fail(2));
        var error = Assert.IsType<InvalidOperationException>(await Trace.Catch(async () => await gather));
        Assert.Equal("1", error.Message);
        Assert.Equal("", trace.Text);
        await Coro.Sleep(10);
        Assert.Equal("slow", trace.Text);
        Assert.False(gather.Cancel());
    });

    [Fact]
    public void Outcomes_hold_errors_and_values() => Trace.Run(static async Coro () =>
    {
        var canceled = Coro.CreateTask(Coro.Sleep(1, "x"));
        canceled.Cancel("why");
        var (a, b, c) = await Coro.GatherOutcomes(Fail(1), Coro.Sleep(1, 5), canceled);
        Assert.Equal("1", Assert.IsType<InvalidOperationException>(a.Exception).Message);
        Assert.Equal(5, b.Value);
        Assert.Equal("why", Assert.IsType<CoroCanceledException>(c.Exception).Message);
    });

    [Fact]
    public void A_canceled_child_fails_the_gather_without_canceling_it() => Trace.Run(static async Coro () =>
    {
        var child = Coro.CreateTask(Coro.Sleep(1, 1));
        var gather = Coro.Gather(child, Coro.Sleep(1, 2));
        child.Cancel("m");
        await Coro.Sleep(5);
        Assert.True(gather.IsCompleted);
        Assert.False(gather.IsCanceled);
        Assert.True(gather.IsFaulted);
        Assert.Equal("m", Assert.IsType<CoroCanceledException>(gather.Exception).Message);
    });

    [Fact]
    public void Canceling_the_gather_cancels_every_child() => Trace.Run(static async Coro () =>
    {
        var a = Coro.CreateTask(Coro.Sleep(1, 1));
        var b = Coro.CreateTask(Coro.Sleep(1, 2));
        var gather = Coro.GatherOutcomes(a, b);
        await Coro.Yield();
        Assert.True(gather.Cancel("stop"));
        Assert.False(gather.IsCompleted);
        Assert.IsType<CoroCanceledException>(await Trace.Catch(async () => await gather));
        Assert.True(a.IsCanceled && b.IsCanceled);
    });

    [Fact]
    public void The_same_coroutine_runs_once() => Trace.Run(static async Coro () =>
    {
        var coro = Coro.Sleep(1, 3);
        var (a, b) = await Coro.Gather(coro, coro);
        Assert.Equal((3, 3), (a, b));
    });

    [Fact]
    public void Hops_are_those_of_asyncio()
    {
        Assert.Equal(3, Trace.Run(() => Trace.CountHops(static async () => await Coro.Gather(Nothing(), Nothing()))));
        Assert.Equal(2, Trace.Run(() => Trace.CountHops(static async () => await Coro.CreateTask(Nothing()))));
        Assert.Equal(3, Trace.Run(() => Trace.CountHops(static async () => await Coro.Shield(Nothing()))));
        Assert.Equal(0, Trace.Run(() => Trace.CountHops(static async () => await Coro.WaitFor(Nothing(), 1))));
        Assert.Equal(3, Trace.Run(() => Trace.CountHops(static async () =>
        {
            try
            {
                await Coro.WaitFor(Nothing(), 0);
            }
            catch (TimeoutException)
            {
            }
        })));
        Assert.Equal(0, Trace.Run(() => Trace.CountHops(static async () =>
        {
            var loop = EventLoop.Current;
            var future = loop.CreateFuture<int>();
            future.SetResult(1);
            await Coro.Gather(future, future);
        })));
    }

    private static async Coro Nothing() => await Coro.Completed;

    private static async Coro<int> Slow(Trace trace)
    {
        await Coro.Sleep(5);
        trace.Add("slow");
        return 1;
    }

    private static async Coro<int> Fail(int number)
    {
        await Coro.Yield();
        throw new InvalidOperationException($"{number}");
    }
}
