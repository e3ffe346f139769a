namespace CoroGen.Runtime.Tests.Loop;

public sealed partial class HandleTests : IDisposable
{
    private static readonly AsyncLocal<string?> s_local = new();

    private readonly EventLoop _loop = new(new EventLoopOptions { TimeProvider = new VirtualClock() });

    [Fact]
    public void Handles_tell_whether_they_were_canceled_and_when_they_are_due()
    {
        var (soon, later, at) = (_loop.CallSoon(Fail), _loop.CallLater(2, Fail), _loop.CallAt(5, Fail));
        Assert.Null(soon.When);
        Assert.Equal(TimeSpan.FromSeconds(2), later.When);
        Assert.Equal(TimeSpan.FromSeconds(5), at.When);
        foreach (var handle in new[] { soon, later, at })
        {
            Assert.False(handle.IsCanceled);
            handle.Cancel();
            handle.Cancel();
            Assert.True(handle.IsCanceled);
        }

        Assert.Equal(TimeSpan.FromSeconds(2), later.When);
        Assert.False(_loop.Tick());
    }

    [Fact]
    public void Callbacks_are_called_with_what_was_given()
    {
        var calls = new List<string>();
        _loop.CallSoon(calls.Add, "soon");
        _loop.CallSoonThreadSafe(calls.Add, "posted");
        _loop.CallLater(1, calls.Add, "later");
        _loop.CallLater(TimeSpan.FromSeconds(2), static call => call.Calls.Add(call.Text), (Calls: calls, Text: "last"));
        _loop.CallAt(1.5, calls.Add, "at");
        _loop.CallAt(TimeSpan.FromSeconds(1.5), calls.Add, "never").Cancel();
        _loop.CallSoon(static loop => loop.CallLater(3, static loop => loop.Stop(), loop), _loop);
        _loop.RunForever();
        Assert.Equal(["soon", "posted", "later", "at", "last"], calls);
        Assert.Throws<ArgumentNullException>(() => _loop.CallSoon(null!, 5));
    }

    [Fact]
    public void Handles_that_ran_are_not_canceled_until_somebody_says_so()
    {
        var calls = 0;
        var handle = _loop.CallSoonThreadSafe(() => calls++);
        _loop.Tick();
        Assert.False(handle.IsCanceled);
        handle.Cancel();
        Assert.True(handle.IsCanceled);
        _loop.Tick();
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Callbacks_may_cancel_themselves_and_their_neighbours()
    {
        var calls = new List<string>();
        CallbackHandle? first = null, second = null;
        first = _loop.CallLater(1, () =>
        {
            calls.Add("first");
            first!.Cancel();
            second!.Cancel();
        });
        second = _loop.CallLater(1, Fail);
        _loop.CallLater(1, () => calls.Add("third"));
        _loop.CallLater(2, _loop.Stop);
        _loop.RunForever();
        Assert.Equal(["first", "third"], calls);
    }

    [Fact]
    public void Times_and_callbacks_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => _loop.CallSoon(null!));
        Assert.Throws<ArgumentNullException>(() => _loop.CallSoonThreadSafe(null!));
        Assert.Throws<ArgumentNullException>(() => _loop.CallLater(1, null!));
        Assert.Throws<ArgumentNullException>(() => _loop.CallAt(1, null!));
        Assert.ThrowsAny<ArgumentException>(() => _loop.CallLater(double.NaN, Fail));
        Assert.ThrowsAny<ArgumentException>(() => _loop.CallAt(double.NaN, Fail));
        Assert.False(_loop.Tick());
    }

    [Fact]
    public void Callbacks_without_values_do_not_see_those_of_what_ran_before_them()
    {
        var seen = new List<string?>();
        _loop.RunUntilComplete(RegisterWithoutValues(seen));
        Assert.Equal([null, null, null, "task"], seen);
    }

    [Fact]
    public void Handles_tell_their_method_time_and_state()
    {
        var (soon, later) = (_loop.CallSoon(Fail), _loop.CallLater(2, Fail));
        Assert.Equal("CallbackHandle [CoroGen.Runtime.Tests.Loop.HandleTests.Fail]", $"{soon}");
        Assert.Equal("CallbackHandle [CoroGen.Runtime.Tests.Loop.HandleTests.Fail, when=00:00:02]", $"{later}");
        soon.Cancel();
        later.Cancel();
        Assert.Equal("CallbackHandle [canceled]", $"{soon}");
        _loop.Debug = true;
        var debugged = _loop.CallLater(1, Fail);
        debugged.Cancel();
        Assert.Equal("CallbackHandle [canceled, CoroGen.Runtime.Tests.Loop.HandleTests.Fail, when=00:00:01]", $"{debugged}");
    }

    public void Dispose() => _loop.Dispose();

    [Coroutine]
    private static async Coro RegisterWithoutValues(List<string?> seen)
    {
        var loop = EventLoop.Current;
        var future = loop.CreateFuture();
        s_local.Value = "task";
        using (ExecutionContext.SuppressFlow())
        {
            loop.CallSoon(() => seen.Add(s_local.Value));
            loop.CallLater(1, () => seen.Add(s_local.Value));
            future.AddDoneCallback(_ => seen.Add(s_local.Value));
        }

        future.SetResult();
        await Coro.Sleep(2);
        seen.Add(s_local.Value);
    }

    private static void Fail() => throw new InvalidOperationException("This callback was canceled.");
}
