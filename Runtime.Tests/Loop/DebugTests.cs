using System.Runtime.CompilerServices;
using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

[Collection(MeasuredAlone.Name)]
public partial class DebugTests
{
    private static readonly AsyncLocal<string?> s_local = new();

    private readonly VirtualClock _clock = new();
    private readonly List<LoopExceptionContext> _reports = [];

    [Fact]
    public void Slow_steps_and_callbacks_are_reported_with_their_names()
    {
        using var loop = MakeLoop(debug: true);
        loop.RunUntilComplete(Slow());
        Assert.Contains("Slow", _reports[0].Message, StringComparison.Ordinal);
        Assert.Contains("took 0.500 seconds", _reports[0].Message, StringComparison.Ordinal);
        Assert.Contains("Slow", _reports[1].Message, StringComparison.Ordinal);
        Assert.Contains("DebugTests.cs", _reports[1].CreationPlace, StringComparison.Ordinal);
        Assert.Equal(2, _reports.Count);
    }

    [Fact]
    public void Places_do_not_outlive_debug_mode()
    {
        using (var debugged = MakeLoop(debug: true)) debugged.RunUntilComplete(CallInBox());
        using var loop = MakeLoop(debug: false);
        loop.RunUntilComplete(MakeTaskOfBox());
    }

    [Fact]
    public void Without_debug_mode_nothing_is_timed()
    {
        using var loop = MakeLoop(debug: false);
        loop.RunUntilComplete(Slow());
        Assert.Empty(_reports);
    }

    [Fact]
    public void Coroutines_that_were_never_awaited_are_reported_with_the_place()
    {
        using var loop = MakeLoop(debug: true);
        loop.RunUntilComplete(Forget());
        CollectAndTick(loop);
        var report = Assert.Single(_reports);
        Assert.Contains("Forgotten", report.Message, StringComparison.Ordinal);
        Assert.Contains("was never awaited", report.Message, StringComparison.Ordinal);
        Assert.Contains("DebugTests.cs", report.CreationPlace, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_that_were_never_retrieved_are_reported_once()
    {
        using var loop = MakeLoop(debug: false);
        loop.RunUntilComplete(Abandon());
        CollectAndTick(loop);
        CollectAndTick(loop);
        var report = Assert.Single(_reports);
        Assert.Equal("Task exception was never retrieved", report.Message);
        Assert.Equal("abandoned", report.Exception!.Message);
    }

    [Fact]
    public void Exceptions_that_somebody_saw_are_not_reported()
    {
        using var loop = MakeLoop(debug: false);
        loop.RunUntilComplete(Retrieve());
        CollectAndTick(loop);
        Assert.Empty(_reports);
    }

    [Fact]
    public void Reports_of_forgotten_errors_see_the_values_of_their_task()
    {
        using var loop = MakeLoop(debug: false);
        var seen = new List<string?>();
        loop.ExceptionHandler = (_, _) => seen.Add(s_local.Value);
        loop.RunUntilComplete(Abandon("task"));
        CollectAndTick(loop);
        Assert.Equal(["task"], seen);
        Assert.Null(s_local.Value);
    }

    [Fact]
    public void Nothing_is_reported_of_futures_that_are_forgotten_without_an_error()
    {
        using var loop = MakeLoop(debug: false);
        loop.RunUntilComplete(ForgetFutures());
        CollectAndTick(loop);
        Assert.Empty(_reports);
    }

    [Fact]
    public void Without_a_handler_errors_are_printed_as_are_those_of_the_handler()
    {
        using var loop = MakeLoop(debug: false);
        var outer = Console.Error;
        using var printed = new StringWriter();
        Console.SetError(printed);
        try
        {
            loop.ExceptionHandler = null;
            loop.CallSoon(static () => throw new FormatException("of a callback"));
            loop.Tick();
            Assert.StartsWith("Exception in callback", printed.ToString(), StringComparison.Ordinal);
            loop.ExceptionHandler = static (_, _) => throw new FormatException("of the handler");
            loop.CallSoon(static () => throw new FormatException("of another callback"));
            loop.Tick();
            loop.ExceptionHandler = static (loop, report) => loop.DefaultExceptionHandler(report);
            loop.CallSoon(static () => throw new FormatException("passed on"));
            loop.Tick();
        }
        finally
        {
            Console.SetError(outer);
        }

        Assert.Contains("handle: CallbackHandle [CoroGen.Runtime.Tests.Loop.DebugTests", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("of a callback", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("Unhandled error in exception handler", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("of the handler", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("of another callback", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("passed on", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_tasks_and_futures_come_with_the_place_that_made_them()
    {
        using var loop = MakeLoop(debug: true);
        loop.RunUntilComplete(Abandon());
        loop.RunUntilComplete(AbandonFuture());
        CollectAndTick(loop);
        Assert.Equal(2, _reports.Count);
        Assert.All(_reports, static report => Assert.Contains("DebugTests.cs", report.CreationPlace, StringComparison.Ordinal));
        Assert.Contains(_reports, static report => report.Message == "Future exception was never retrieved");
    }

    [Fact]
    public void Callbacks_from_foreign_threads_are_refused()
    {
        using var loop = MakeLoop(debug: true);
        loop.RunUntilComplete(CallFromThread(loop));
    }

    private static async Coro CallFromThread(EventLoop loop) =>
        await Coro.ToThread(() => { Assert.Throws<InvalidOperationException>(() => loop.CallSoon(static () => { })); });

    [Coroutine]
    private async Coro Slow()
    {
        await Coro.Yield();
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        EventLoop.Current.CallSoon(SlowCallback);
        await Coro.Yield();
        await Coro.Yield();
    }

    // The call by a delegate has a box of its own, which goes back to its pool.
    [Coroutine]
    private static async Coro CallInBox()
    {
        Func<Coro> call = static () => Boxed();
        await call();
    }

    [Coroutine]
    private static async Coro MakeTaskOfBox()
    {
        var task = Coro.CreateTask(Boxed());
        Assert.Null(new LoopExceptionContext("Nothing") { Task = task }.CreationPlace);
        await task;
    }

    [Coroutine]
    private static async Coro Boxed() => await Coro.Yield();

    private void SlowCallback() => _clock.Advance(TimeSpan.FromSeconds(0.25));

    [Coroutine]
    private static async Coro Forget()
    {
        Make();
        await Coro.Yield();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
#pragma warning disable CORO0004 // Forgotten on purpose.
    private static void Make() => _ = Forgotten();
#pragma warning restore CORO0004

    [Coroutine]
    private static async Coro Forgotten() => await Coro.Yield();

    [Coroutine]
    private static async Coro Abandon()
    {
        _ = Coro.CreateTask(Fail("abandoned"));
        await Coro.Sleep(1);
    }

    [Coroutine]
    private static async Coro Abandon(string value)
    {
        _ = Coro.CreateTask(Change(value));
        await Coro.Sleep(1);
    }

    [Coroutine]
    private static async Coro Change(string value)
    {
        s_local.Value = value;
        await Coro.Yield();
        throw new InvalidOperationException(value);
    }

    [Coroutine]
    private static async Coro ForgetFutures()
    {
        var loop = EventLoop.Current;
        loop.CreateFuture();
        loop.CreateFuture<int>().SetResult(42);
        loop.CreateFuture().Cancel();
        await Coro.Sleep(1);
    }

    [Coroutine]
    private static async Coro AbandonFuture()
    {
        EventLoop.Current.CreateFuture().SetException(new InvalidOperationException("abandoned"));
        await Coro.Sleep(1);
    }

    [Coroutine]
    private static async Coro Retrieve()
    {
        var awaited = Coro.CreateTask(Fail("awaited"));
        Assert.NotNull(await Trace.Catch(async () => await awaited));
        var looked = Coro.CreateTask(Fail("looked"));
        var silenced = Coro.CreateTask(Fail("silenced"));
        var gathered = Coro.CreateTask(Fail("gathered"));
        Assert.NotNull(await Trace.Catch(async () => await Coro.Gather(gathered, Coro.CreateTask(Fail("also gathered")))));
        await Coro.Sleep(1);
        Assert.NotNull(looked.Exception);
        silenced.Cancel();
    }

    [Coroutine]
    private static async Coro Fail(string message)
    {
        await Coro.Yield();
        throw new InvalidOperationException(message);
    }

    private static void CollectAndTick(EventLoop loop)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        loop.Tick();
        loop.Tick();
    }

    private EventLoop MakeLoop(bool debug)
    {
        var loop = new EventLoop(new EventLoopOptions { TimeProvider = _clock, Debug = debug });
        loop.ExceptionHandler = (_, report) => _reports.Add(report);
        return loop;
    }
}
