namespace CoroGen.Runtime.Tests.Tasks;

public class TimeoutTests
{
    [Fact]
    public void Expiry_becomes_a_timeout_with_the_cancellation_inside() => Trace.Run(static async Coro () =>
    {
        CoroTimeout? limit = null;
        var error = await Trace.Catch(() => Coro.Timeout(1, async timeout =>
        {
            limit = timeout;
            await Coro.Sleep(5);
        }));
        Assert.IsType<CoroCanceledException>(Assert.IsType<TimeoutException>(error).InnerException);
        Assert.True(limit!.IsExpired);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        Assert.Equal(1, EventLoop.Current.Time.TotalSeconds);
    });

    [Fact]
    public void A_value_comes_out_in_time() => Trace.Run(static async Coro () =>
    {
        Assert.Equal(7, await Coro.Timeout(1, async timeout => await Coro.Sleep(0.5, 7)));
        Assert.Equal(8, await Coro.Timeout(null, async timeout => await Coro.Sleep(500, 8)));
    });

    [Fact]
    public void Rescheduling_moves_the_deadline() => Trace.Run(static async Coro () =>
    {
        await Coro.Timeout(1, async timeout =>
        {
            timeout.Reschedule(10.0);
            await Coro.Sleep(5);
            timeout.Reschedule(null);
            await Coro.Sleep(50);
        });
        Assert.Equal(55, EventLoop.Current.Time.TotalSeconds);
    });

    [Fact]
    public void Nested_limits_with_one_deadline_throw_once() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var error = await Trace.Catch(() => Coro.Timeout(1, async _ =>
        {
            try
            {
                await Coro.Timeout(1, async _ => await Coro.Sleep(5));
            }
            catch (Exception exception)
            {
                trace.Add(exception.GetType().Name);
                throw;
            }
        }));
        Assert.IsType<TimeoutException>(error);
        Assert.Equal("CoroCanceledException", trace.Text);
    });

    [Fact]
    public void Leaving_the_block_form_throws_when_the_cancellation_entered_it() => Trace.Run(static async Coro () =>
    {
        var error = await Trace.Catch(async () =>
        {
            await using var timeout = Coro.Timeout(1);
            await Coro.Sleep(5);
        });
        Assert.IsType<TimeoutException>(error);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        error = await Trace.Catch(async () =>
        {
            await using var timeout = Coro.Timeout(1);
            await Coro.Sleep(0.5);
        });
        Assert.Null(error);
        await Coro.Sleep(5);
    });

    [Fact]
    public void The_block_form_takes_its_request_back_when_nothing_was_interrupted() => Trace.Run(static async Coro () =>
    {
        var error = await Trace.Catch(async () =>
        {
            var stubborn = Coro.CreateTask(Swallow());
            await using var timeout = Coro.Timeout(1);
            await stubborn;
            Assert.True(timeout.IsExpired);
        });
        Assert.Null(error);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
    });

    [Fact]
    public void Waiting_for_a_limited_time_cancels_what_is_awaited() => Trace.Run(static async Coro () =>
    {
        var task = Coro.CreateTask(Coro.Sleep(10, 1));
        Assert.IsType<TimeoutException>(await Trace.Catch(async () => await Coro.WaitFor(task, 1)));
        Assert.True(task.IsCanceled);
        var shielded = Coro.CreateTask(Coro.Sleep(10, 1));
        Assert.IsType<TimeoutException>(await Trace.Catch(async () => await Coro.WaitFor(Coro.Shield(shielded), 1)));
        Assert.Equal(1, await Coro.WaitFor(shielded, null));
        Assert.IsType<TimeoutException>(await Trace.Catch(async () => await Coro.WaitFor(Coro.Sleep(10), TimeSpan.FromSeconds(2))));
    });

    private static async Coro Swallow()
    {
        try
        {
            await Coro.Sleep(10);
        }
        catch (CoroCanceledException)
        {
        }
    }
}
