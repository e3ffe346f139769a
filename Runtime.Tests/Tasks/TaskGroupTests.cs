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
}
