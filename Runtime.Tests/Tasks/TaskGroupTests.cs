namespace CoroGen.Runtime.Tests.Tasks;

public partial class TaskGroupTests
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
    public void A_group_that_is_canceled_ends_without_an_exception() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        CoroTask? child = null;
        var result = await CoroTaskGroup.Run(async group =>
        {
            child = group.CreateTask(Say(trace, "never", 5));
            await Coro.Yield();
            group.Cancel();
            group.Cancel();
            Assert.Throws<InvalidOperationException>(() => group.CreateTask(Coro.Sleep(1)));
            await Coro.Sleep(10);
            trace.Add("never");
            return 5;
        });
        Assert.Equal(0, result);
        Assert.True(child!.IsCanceled);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        await Coro.Yield();
        Assert.Equal("", trace.Text);
    });

    [Fact]
    public void A_group_may_be_canceled_from_outside_while_it_waits_and_when_it_has_ended() => Trace.Run(static async Coro () =>
    {
        CoroTaskGroup? group = null;
        EventLoop.Current.CallLater(1, () => group!.Cancel());
        var result = await CoroTaskGroup.Run(async opened =>
        {
            group = opened;
            opened.CreateTask(Coro.Sleep(100));
            return 5;
        });
        Assert.Equal(5, result);
        Assert.Equal(1, EventLoop.Current.Time.TotalSeconds);
        group!.Cancel();
        await Coro.Yield();
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
    });

    [Fact]
    public void A_group_that_is_canceled_still_tells_of_failures_and_of_other_requests() => Trace.Run(static async Coro () =>
    {
        var error = await Trace.Catch(static () => CoroTaskGroup.Run(static async group =>
        {
            group.CreateTask(FailOnCancel());
            await Coro.Yield();
            group.Cancel();
            await Coro.Sleep(10);
        }));
        Assert.Equal("cleanup", Assert.Single(Assert.IsType<AggregateException>(error).InnerExceptions).Message);
        var outer = Coro.CreateTask(CoroTaskGroup.Run(static async group =>
        {
            group.Cancel();
            CoroTask.Current!.Cancel("outside");
            await Coro.Sleep(10);
        }));
        await Coro.Wait([outer]);
        Assert.True(outer.IsCanceled);
    });

    [Fact]
    public void A_request_from_outside_leaves_a_group_that_was_canceled_and_waits() => Trace.Run(static async Coro () =>
    {
        foreach (var joins in new[] { false, true })
        {
            CoroTaskGroup? group = null;
            var task = Coro.CreateTask(joins ? JoinBlock(opened => group = opened) : CoroTaskGroup.Run(async opened =>
            {
                group = opened;
                opened.CreateTask(Resist());
                await Coro.Yield();
            }));
            await Coro.Sleep(1);
            group!.Cancel();
            await Coro.Sleep(1);
            Assert.False(task.IsCompleted);
            task.Cancel("outside");
            var error = await Trace.Catch(async () => await task);
            Assert.Equal("outside", Assert.IsType<CoroCanceledException>(error).Message);
            Assert.True(task.IsCanceled);
        }
    });

    [Fact]
    public void A_time_limit_around_a_group_that_was_canceled_expires() => Trace.Run(static async Coro () =>
    {
        var error = await Trace.Catch(static () => Coro.Timeout(2, static async _ => await CoroTaskGroup.Run(static async group =>
        {
            group.CreateTask(Resist());
            await Coro.Sleep(1);
            try
            {
                group.Cancel();
                await Coro.Sleep(1);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        })));
        Assert.IsType<TimeoutException>(error);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        await Coro.Yield();
    });

    [Fact]
    public void The_bodys_failure_comes_before_a_request_from_outside_which_is_made_again() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var task = Coro.CreateTask(Fail());
        await Coro.Sleep(1);
        task.Cancel();
        await Coro.Wait([task]);
        Assert.True(task.IsCanceled);
        Assert.Equal("body", trace.Text);

        async Coro Fail()
        {
            try
            {
                await CoroTaskGroup.Run(static async group =>
                {
                    group.CreateTask(Resist());
                    await Coro.Yield();
                    throw new FormatException("body");
                });
            }
            catch (AggregateException exception)
            {
                trace.Add(exception.InnerExceptions[0].Message);
            }

            await Coro.Yield();
            trace.Add("never");
        }
    });

    [Fact]
    public void A_request_from_outside_during_the_end_of_a_block_is_not_lost() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var task = Coro.CreateTask(Block());
        await Coro.Sleep(1);
        task.Cancel("outside");
        await Coro.Wait([task]);
        Assert.True(task.IsCanceled);
        Assert.Equal("left", trace.Text);

        async Coro Block()
        {
            try
            {
                await using var group = new CoroTaskGroup();
                group.CreateTask(Resist());
                await Coro.Yield();
                group.Cancel();
                await Coro.Sleep(10);
            }
            catch (OperationCanceledException)
            {
                trace.Add("left");
            }

            await Coro.Sleep(10);
            trace.Add("never");
        }
    });

    private static async Coro JoinBlock(Action<CoroTaskGroup> opened)
    {
        await using var group = new CoroTaskGroup();
        opened(group);
        group.CreateTask(Resist());
        await group.Join();
    }

    // Takes its time when it is cancelled.
    private static async Coro Resist()
    {
        try
        {
            await Coro.Sleep(100);
        }
        finally
        {
            await Coro.Sleep(5);
        }
    }

    [Fact]
    public void The_block_form_is_left_by_the_cancellation_and_joined_without_one() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var error = await Trace.Catch(async () =>
        {
            await using var group = new CoroTaskGroup();
            group.CreateTask(Say(trace, "never", 5));
            group.Cancel();
            await Coro.Sleep(10);
        });
        Assert.IsType<CoroCanceledException>(error);
        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        await using (var group = new CoroTaskGroup())
        {
            group.CreateTask(Say(trace, "never", 5));
            EventLoop.Current.CallLater(1, group.Cancel);
            await group.Join();
        }

        Assert.Equal(0, CoroTask.Current!.CancellationRequests);
        Assert.Equal("", trace.Text);
        Assert.Throws<InvalidOperationException>(NewOutside);
    });

    [Fact]
    public void A_group_that_its_body_joins_takes_its_own_request_back_once() => Trace.Run(static async Coro () =>
    {
        var requests = new List<int>();
        var task = Coro.CreateTask(JoinInBody(requests));
        await Coro.Yield();
        task.Cancel();
        await Coro.Wait([task]);
        Assert.Equal([1, 1], requests);

        // The request from outside is delivered again behind the group, as in asyncio: here the task ends with it.
        Assert.True(task.IsCanceled);
    });

    [Coroutine]
    private static async Coro JoinInBody(List<int> requests)
    {
        try
        {
            await Coro.Sleep(1);
        }
        catch (CoroCanceledException)
        {
            // It goes on all the same, and the request stays.
        }

        requests.Add(CoroTask.Current!.CancellationRequests);
        var error = await Trace.Catch(static () => CoroTaskGroup.Run(static async group =>
        {
            group.CreateTask(Fail());
            Assert.IsType<AggregateException>(await Trace.Catch(() => group.Join()));
        }));
        Assert.True(error is AggregateException or CoroCanceledException, $"{error}");
        requests.Add(CoroTask.Current!.CancellationRequests);
    }

    private static void NewOutside()
    {
        CoroTaskGroup? group = null;
        var thread = new Thread(() => group = new CoroTaskGroup());
        thread.Start();
        thread.Join();
        group!.Cancel();
    }

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

    [Fact]
    public void A_group_is_joined_once() => Trace.Run(static async Coro () =>
    {
        var group = new CoroTaskGroup();
        _ = group.CreateTask(Coro.Sleep(5));
        var first = Coro.CreateTask(group.Join());
        await Coro.Sleep(1);
        Assert.IsType<InvalidOperationException>(await Trace.Catch(() => group.Join()));
        await Coro.WaitFor(first, 10);
    });

    [Fact]
    public void A_child_that_cancels_the_group_as_it_is_made_is_cancelled_too() => Trace.Run(static async Coro () =>
    {
        CoroTask? child = null;
        await Coro.WaitFor(CoroTaskGroup.Run(async group => child = group.CreateTask(CancelAndSleep(group), null, null, eagerStart: true)), 10);
        Assert.True(child!.IsCanceled);
        Assert.Equal(0, EventLoop.Current.Time.TotalSeconds);

        static async Coro CancelAndSleep(CoroTaskGroup group)
        {
            group.Cancel();
            await Coro.Sleep(1000);
        }
    });
}
