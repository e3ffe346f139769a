namespace CoroGen.Runtime.Tests.Tasks;

public class TaskGroupTests
{
    [Fact]
    public void The_end_waits_for_all_children() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var result = await CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(Say(trace, "b", 2));
            _ = group.CreateTask(Say(trace, "a", 1));
            trace.Add("body");
            await Coro.Yield();
            return 5;
        });
        Assert.Equal(5, result);
        Assert.Equal("body a b", trace.Text);
    });

    [Fact]
    public void A_failing_child_cancels_the_others_and_the_body() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        CoroTask? other = null;
        var error = await Trace.Catch(() => CoroTaskGroup.Run(async group =>
        {
            other = group.CreateTask(Coro.Sleep(10));
            _ = group.CreateTask(Fail());
            try
            {
                await Coro.Sleep(20);
            }
            catch (CoroCanceledException)
            {
                trace.Add("interrupted");
                Assert.Throws<InvalidOperationException>(() => group.CreateTask(Coro.Yield()));
                throw;
            }
        }));
        Assert.Equal("fail", Assert.Single(Assert.IsType<AggregateException>(error).InnerExceptions).Message);
        Assert.True(other!.IsCanceled);
        Assert.Equal("interrupted", trace.Text);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        Assert.Equal(1, EventLoop.Current.Time.TotalSeconds);
    });

    [Fact]
    public void The_error_of_the_body_comes_last() => Trace.Run(static async Coro () =>
    {
        var error = await Trace.Catch(() => CoroTaskGroup.Run(async group =>
        {
            _ = group.CreateTask(FailOnCancel());
            await Coro.Yield();
            throw new InvalidOperationException("body");
        }));
        Assert.Equal(["cleanup", "body"], Assert.IsType<AggregateException>(error).InnerExceptions.Select(e => e.Message));
    });

    [Fact]
    public void A_cancel_from_outside_leaves_with_its_message() => Trace.Run(static async Coro () =>
    {
        CoroTask? child = null;
        var task = Coro.CreateTask(CoroTaskGroup.Run(async group =>
        {
            child = group.CreateTask(Coro.Sleep(10));
            await Coro.Yield();
        }));
        await Coro.Sleep(1);
        task.Cancel("enough");
        var error = await Trace.Catch(async () => await task);
        Assert.Equal("enough", Assert.IsType<CoroCanceledException>(error).Message);
        Assert.True(child!.IsCanceled);
    });

    [Fact]
    public void The_block_form_joins_or_cancels() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        await using (var group = new CoroTaskGroup())
        {
            _ = group.CreateTask(Say(trace, "joined", 1));
            await group.Join();
        }

        var error = await Trace.Catch(async () =>
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Say(trace, "never", 1));
            await Coro.Yield();
            throw new InvalidOperationException("body");
        });
        Assert.Equal("body", error!.Message);
        error = await Trace.Catch(async () =>
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Fail());
            await group.Join();
        });
        Assert.IsType<AggregateException>(error);
        error = await Trace.Catch(async () =>
        {
            await using var group = new CoroTaskGroup();
            _ = group.CreateTask(Fail());
            await Coro.Sleep(10);
            await group.Join();
        });
        Assert.IsType<AggregateException>(error);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        Assert.Equal("joined", trace.Text);
    });

    [Fact]
    public void Waits_sort_the_tasks() => Trace.Run(static async Coro () =>
    {
        CoroTask<int>[] tasks = [Coro.CreateTask(Coro.Sleep(3, 3)), Coro.CreateTask(Coro.Sleep(1, 1))];
        var (done, pending) = await Coro.Wait(tasks, returnWhen: WaitUntil.FirstCompleted);
        Assert.Equal(1, Assert.Single(done).Result);
        Assert.Same(tasks[0], Assert.Single(pending));
        (done, pending) = await Coro.Wait(tasks, 0.5);
        _ = Assert.Single(pending);
        (done, pending) = await Coro.Wait(tasks);
        Assert.Equal(2, done.Count);
    });

    [Fact]
    public void Waits_take_the_condition_with_and_without_a_limit_before_it() => Trace.Run(static async Coro () =>
    {
        CoroTask<int>[] tasks = [Coro.CreateTask(Coro.Sleep(3, 3)), Coro.CreateTask(Coro.Sleep(1, 1))];
        CoroTask[] plain = tasks;
        Assert.Equal((0, 2), Counts(await Coro.Wait(tasks, 0)));
        Assert.Equal((0, 2), Counts(await Coro.Wait(plain, 0, WaitUntil.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait(tasks, WaitUntil.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait(plain, WaitUntil.FirstCompleted)));
        Assert.Equal((1, 1), Counts(await Coro.Wait([tasks[0], tasks[1]], TimeSpan.FromSeconds(1), WaitUntil.AllCompleted)));
        Assert.Equal((2, 0), Counts(await Coro.Wait(tasks, null, WaitUntil.FirstException)));
        Assert.Equal((2, 0), Counts(await Coro.Wait(plain, default, WaitUntil.AllCompleted)));
        Assert.Equal((2, 0), Counts(await Coro.Wait([tasks[0], tasks[1]])));
    });

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

    private static async Coro Say(Trace trace, string text, double delay)
    {
        await Coro.Sleep(delay);
        trace.Add(text);
    }

    private static async Coro Fail()
    {
        await Coro.Sleep(1);
        throw new InvalidOperationException("fail");
    }

    private static async Coro FailOnCancel()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
            throw new InvalidOperationException("cleanup");
        }
    }

    private static (int Done, int Pending) Counts<T>((IReadOnlyList<T> Done, IReadOnlyList<T> Pending) sorted) =>
        (sorted.Done.Count, sorted.Pending.Count);
}
