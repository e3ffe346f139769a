using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Awaits that fail when they are to begin: the exception enters in the next iteration, on frames and on the compiler's machine, and every <c>finally</c> runs.</summary>
public partial class FailedAwaitTests
{
    public enum Machinery
    {
        Frame,
        Machine,
    }

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void A_task_that_awaits_itself_leaves_its_lock(Machinery machinery) => Trace.Run(async Coro () =>
    {
        var gate = new CoroLock();
        var trace = new Trace();
        CoroTask? self = null;
        self = Coro.CreateTask(machinery == Machinery.Frame ? HoldOnFrame(gate, trace, () => self!) : Hold(gate, trace, () => self!));
        Assert.IsType<InvalidOperationException>(await Trace.Catch(async () => await self));
        Assert.False(gate.IsLocked);
        Assert.Equal("finally", trace.Text);
    });

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void The_failure_enters_in_the_next_iteration(Machinery machinery) => Trace.Run(async Coro () =>
    {
        using var other = new EventLoop();
        foreach (var awaited in new Func<CoroTask>[] { () => CoroTask.Current!, other.CreateFuture })
        {
            var trace = new Trace();
            var task = Coro.CreateTask(machinery == Machinery.Frame ? AwaitOnFrame(awaited, trace) : Await(awaited, trace));
            EventLoop.Current.CallSoon(() => trace.Add("callback"));
            await task;
            Assert.Equal("begin callback InvalidOperationException end", trace.Text);
        }
    });

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void A_cancellation_comes_before_the_failure(Machinery machinery) => Trace.Run(async Coro () =>
    {
        using var other = new EventLoop();
        foreach (var awaited in new Func<CoroTask>[] { () => CoroTask.Current!, other.CreateFuture })
        {
            var trace = new Trace();
            CoroTask Canceled()
            {
                CoroTask.Current!.Cancel("mine");
                return awaited();
            }

            var task = Coro.CreateTask(machinery == Machinery.Frame ? AwaitOnFrame(Canceled, trace) : Await(Canceled, trace));
            await task;
            Assert.Equal("begin mine end", trace.Text);

            trace = new Trace();
            task = Coro.CreateTask(machinery == Machinery.Frame ? AwaitOnFrame(awaited, trace) : Await(awaited, trace));
            EventLoop.Current.CallSoon(() => task.Cancel("later"));
            await task;
            Assert.Equal("begin later end", trace.Text);
        }
    });

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void A_method_without_handlers_just_fails(Machinery machinery) => Trace.Run(async Coro () =>
    {
        CoroTask? self = null;
        self = Coro.CreateTask(machinery == Machinery.Frame ? PassOnFrame(() => self!) : Pass(() => self!));
        Assert.IsType<InvalidOperationException>(await Trace.Catch(async () => await self));
        var error = await Trace.Catch(machinery == Machinery.Frame ? static () => BrokenOnFrame() : static () => Broken());
        Assert.Equal("broken", Assert.IsType<FormatException>(error).Message);
        var task = Coro.CreateTask(machinery == Machinery.Frame ? BrokenOnFrame() : Broken());
        EventLoop.Current.CallSoon(() => task.Cancel());
        await Coro.Wait([task]);
        Assert.True(task.IsCanceled);
    });

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void A_shield_around_a_future_of_another_loop_fails(Machinery machinery) => Trace.Run(async Coro () =>
    {
        using var other = new EventLoop();
        var trace = new Trace();
        var future = other.CreateFuture();
        await (machinery == Machinery.Frame ? ShieldOnFrame(future, trace) : Await(() => Coro.Shield(future), trace));
        Assert.Equal("begin InvalidOperationException end", trace.Text);
    });

    [Theory]
    [InlineData(Machinery.Frame)]
    [InlineData(Machinery.Machine)]
    public void A_source_that_refuses_a_continuation_fails_the_await(Machinery machinery) => Trace.Run(async Coro () =>
    {
        var trace = new Trace();
        await (machinery == Machinery.Frame ? RefusedOnFrame(trace) : Refused(trace));
        Assert.Equal("inner broken broken finally", trace.Text);
    });

    // Nobody can make the awaiter of the user's throw on the compiler's machine: what it says enters, and what it threw before is reported.
    [Theory]
    [InlineData(Machinery.Frame, false)]
    [InlineData(Machinery.Machine, false)]
    [InlineData(Machinery.Frame, true)]
    [InlineData(Machinery.Machine, true)]
    public void An_awaiter_that_refuses_a_continuation_has_the_last_word(Machinery machinery, bool calls) => Trace.Run(async Coro () =>
    {
        var trace = new Trace();
        var reports = new Trace();
        EventLoop.Current.ExceptionHandler = (_, context) => reports.Add(context.Exception!.Message);
        for (var i = 0; i < 3; i++) await (machinery == Machinery.Frame ? AwaiterOnFrame(calls, trace) : Awaiter(calls, trace));
        EventLoop.Current.ExceptionHandler = null;
        Assert.Equal("finally not done finally not done finally not done", trace.Text);
        Assert.Equal("broken broken broken", reports.Text);
    });

    [Coroutine]
    private static async Coro HoldOnFrame(CoroLock gate, Trace trace, Func<CoroTask> awaited)
    {
        using (await gate.Acquire())
        {
            try
            {
                await awaited();
            }
            finally
            {
                trace.Add("finally");
            }
        }
    }

    private static async Coro Hold(CoroLock gate, Trace trace, Func<CoroTask> awaited)
    {
        using (await gate.Acquire())
        {
            try
            {
                await awaited();
            }
            finally
            {
                trace.Add("finally");
            }
        }
    }

    [Coroutine]
    private static async Coro AwaitOnFrame(Func<CoroTask> awaited, Trace trace)
    {
        trace.Add("begin");
        try
        {
            await awaited();
        }
        catch (OperationCanceledException exception)
        {
            trace.Add(exception.Message);
        }
        catch (Exception exception)
        {
            trace.Add(exception.GetType().Name);
        }

        await Coro.Yield();
        trace.Add("end");
    }

    private static async Coro Await(Func<CoroTask> awaited, Trace trace)
    {
        trace.Add("begin");
        try
        {
            await awaited();
        }
        catch (OperationCanceledException exception)
        {
            trace.Add(exception.Message);
        }
        catch (Exception exception)
        {
            trace.Add(exception.GetType().Name);
        }

        await Coro.Yield();
        trace.Add("end");
    }

    [Coroutine]
    private static async Coro ShieldOnFrame(CoroTask future, Trace trace)
    {
        trace.Add("begin");
        try
        {
            await Coro.Shield(future);
        }
        catch (InvalidOperationException exception)
        {
            trace.Add(exception.GetType().Name);
        }

        trace.Add("end");
    }

    [Coroutine]
    private static async Coro PassOnFrame(Func<CoroTask> awaited)
    {
        await awaited();
        Assert.Fail("It does not get here.");
    }

    private static async Coro Pass(Func<CoroTask> awaited)
    {
        await awaited();
        Assert.Fail("It does not get here.");
    }

    [Coroutine]
    private static async Coro BrokenOnFrame()
    {
        await new BrokenAwaitable(Calls: false);
        Assert.Fail("It does not get here.");
    }

    private static async Coro Broken()
    {
        await new BrokenAwaitable(Calls: false);
        Assert.Fail("It does not get here.");
    }

    [Coroutine]
    private static async Coro RefusedOnFrame(Trace trace)
    {
        try
        {
            try
            {
                await new ValueTask<int>(new BrokenSource(), 0);
            }
            finally
            {
                trace.Add("inner");
            }
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }

        try
        {
            await new ValueTask(new BrokenSource(), 0).ConfigureAwait(false);
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }
        finally
        {
            trace.Add("finally");
        }
    }

    private static async Coro Refused(Trace trace)
    {
        try
        {
            try
            {
                await new ValueTask<int>(new BrokenSource(), 0);
            }
            finally
            {
                trace.Add("inner");
            }
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }

        try
        {
            await new ValueTask(new BrokenSource(), 0).ConfigureAwait(false);
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }
        finally
        {
            trace.Add("finally");
        }
    }

    [Coroutine]
    private static async Coro AwaiterOnFrame(bool calls, Trace trace)
    {
        try
        {
            try
            {
                await new BrokenAwaitable(calls);
            }
            finally
            {
                trace.Add("finally");
                await Coro.Yield();
            }
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }
    }

    private static async Coro Awaiter(bool calls, Trace trace)
    {
        try
        {
            try
            {
                await new BrokenAwaitable(calls);
            }
            finally
            {
                trace.Add("finally");
                await Coro.Yield();
            }
        }
        catch (FormatException exception)
        {
            trace.Add(exception.Message);
        }
    }

    private sealed record BrokenAwaitable(bool Calls) : INotifyCompletion
    {
        public bool IsCompleted => false;

        public BrokenAwaitable GetAwaiter() => this;

        public void OnCompleted(Action continuation)
        {
            if (Calls) continuation();
            throw new FormatException("broken");
        }

        public void GetResult() => throw new FormatException("not done");
    }

    private sealed class BrokenSource : IValueTaskSource<int>, IValueTaskSource
    {
        public int GetResult(short token) => throw new FormatException("not done");

        void IValueTaskSource.GetResult(short token) => throw new FormatException("not done");

        public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Pending;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => throw new FormatException("broken");
    }
}
