using CoroGen.Runtime.Tests.Tasks;

namespace CoroGen.Runtime.Tests.Loop;

/// <summary>How single tasks are made otherwise than the others, and what a task and its loop tell of it.</summary>
public partial class TaskOptionTests
{
    private static readonly AsyncLocal<string?> s_local = new();

    [Fact]
    public void One_task_may_start_at_once_or_later() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var loop = EventLoop.Current;
        var eager = Coro.CreateTask(Say(trace, "eager"), null, null, eagerStart: true);
        trace.Add("after");
        var plain = loop.CreateTask(Value(trace, 5), "plain", null, eagerStart: false);
        loop.EagerStart = true;
        trace.Add("then");
        var late = Coro.CreateTask(Say(trace, "late"), null, null, eagerStart: false);
        var early = Coro.CreateTask(Say(trace, "early"));
        loop.EagerStart = false;
        await Coro.Wait([eager, plain, late, early]);
        Assert.Equal("eager after then early plain late", trace.Text);
        Assert.Equal(5, plain.Result);
        Assert.Equal("plain", plain.Name);
    });

    [Fact]
    public void A_known_result_may_be_a_task_with_options() => Trace.Run(static async Coro () =>
    {
        Assert.Equal(3, await Coro.CreateTask(Coro.FromResult(3), "three", ExecutionContext.Capture(), eagerStart: true));
        await Coro.CreateTask(Coro.Completed, "none", null);
    });

    [Fact]
    public void Values_that_an_eager_task_is_given_do_not_reach_its_maker() => Trace.Run(static async Coro () =>
    {
        s_local.Value = "given";
        var given = ExecutionContext.Capture();
        s_local.Value = "own";
        var seen = new Trace();
        var task = Coro.CreateTask(Change(seen), null, given, eagerStart: true);
        Assert.Equal("own", s_local.Value);
        await task;
        Assert.Equal("own", s_local.Value);
        await Coro.CreateTask(Change(seen), null, given);
        Assert.Equal("given changed given changed", seen.Text);
        Assert.Equal("own", s_local.Value);
        using (ExecutionContext.SuppressFlow()) _ = Coro.CreateTask(Change(seen), null, given, eagerStart: true);
        Assert.Equal("own", s_local.Value);
        await Coro.Yield();
        Assert.Equal("own", s_local.Value);
        s_local.Value = null;
    });

    [Fact]
    public void A_runner_may_be_given_values_for_one_run()
    {
        using var runner = new CoroRunner();
        runner.Run(Set("shared"));
        s_local.Value = "given";
        var given = ExecutionContext.Capture();
        s_local.Value = null;
        Assert.Equal("given", runner.Run(Get(), given));
        Assert.Equal("shared", runner.Run(Get()));
        Assert.Null(s_local.Value);
    }

    [Fact]
    public void The_loop_tells_of_every_new_task_before_its_first_step() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var loop = EventLoop.Current;
        var made = new List<CoroTask>();
        loop.TaskCreated = task =>
        {
            trace.Add($"made-{task.CoroutineName!.Split('.')[^1]}");
            made.Add(task);
        };
        var first = Coro.CreateTask(Say(trace, "one"));
        Assert.Same(first, Assert.Single(made));
        await first;
        var results = await Coro.Gather([Value(trace, 1), Value(trace, 2)]);
        Assert.Equal([1, 2], results);
        Coro.CreateTask(Say(trace, "now"), null, null, eagerStart: true);
        Assert.Equal("made-Say one made-Value made-Value plain plain made-Say now", trace.Text);

        // The children of a gather go back to their pool, unless somebody has seen them.
        Assert.Equal([1, 2], made.OfType<CoroTask<int>>().Select(static task => task.Result));
        var reports = 0;
        loop.ExceptionHandler = (_, report) => reports += report.Exception is FormatException ? 1 : 100;
        loop.TaskCreated = static _ => throw new FormatException("listener");
        await Coro.CreateTask(Say(trace, "started"));
        loop.TaskCreated = null;
        await Coro.CreateTask(Say(trace, "silent"));
        Assert.Equal(1, reports);
        Assert.EndsWith("started silent", trace.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Tasks_tell_their_loop_coroutine_and_values() => Trace.Run(static async Coro () =>
    {
        s_local.Value = "kept";
        var task = Coro.CreateTask(Change(new Trace()));
        s_local.Value = null;
        Assert.Same(EventLoop.Current, task.Loop);
        Assert.Equal("CoroGen.Runtime.Tests.Loop.TaskOptionTests.Change", task.CoroutineName);
        Assert.Null(EventLoop.Current.CreateFuture().CoroutineName);
        Assert.Equal("kept", SeenIn(task.Context!));
        await task;
        Assert.Equal("changed", SeenIn(task.Context!));
        var handle = EventLoop.Current.CallSoon(static () => { });
        Assert.Null(SeenIn(handle.Context!));
        handle.Cancel();
    });

    [Fact]
    public void Done_callbacks_of_a_task_with_a_result_are_given_it() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var task = Coro.CreateTask(Value(trace, 5));
        CoroTask plain = task;
        task.AddDoneCallback(done => trace.Add(done.Result));
        task.AddDoneCallback(AddName);
        plain.AddDoneCallback(AddName);
        plain.AddDoneCallback(AddName);
        Assert.Equal(3, task.RemoveDoneCallback(AddName));
        task.AddDoneCallback(AddName);
        Assert.Equal(1, plain.RemoveDoneCallback(AddName));
        Action<CoroTask> any = AddName;
        task.AddDoneCallback(any);
        Assert.Equal(0, task.RemoveDoneCallback(_ => trace.Add("other")));
        await task;
        await Coro.Yield();
        Assert.Equal($"plain 5 {task.Name}", trace.Text);

        void AddName(CoroTask done) => trace.Add(done.Name);
    });

    private static string? SeenIn(ExecutionContext context)
    {
        string? seen = null;
        ExecutionContext.Run(context, _ => seen = s_local.Value, null);
        return seen;
    }

    [Coroutine]
    private static async Coro Say(Trace trace, string text)
    {
        trace.Add(text);
        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro<int> Value(Trace trace, int value)
    {
        trace.Add("plain");
        await Coro.Yield();
        return value;
    }

    [Coroutine]
    private static async Coro Change(Trace trace)
    {
        trace.Add(s_local.Value);
        s_local.Value = "changed";
        await Coro.Yield();
        trace.Add(s_local.Value);
    }

    [Coroutine]
    private static async Coro Set(string value)
    {
        s_local.Value = value;
        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro<string?> Get()
    {
        await Coro.Yield();
        return s_local.Value;
    }

    [Fact]
    public void Callbacks_in_one_delegate_are_not_taken_back_one_by_one() => Trace.Run(static async Coro () =>
    {
        var trace = new Trace();
        var future = EventLoop.Current.CreateFuture<int>();
        Action<CoroTask> one = _ => trace.Add("one"), two = _ => trace.Add("two");
        future.AddDoneCallback(one + two);
        Assert.Equal(0, future.RemoveDoneCallback(two));
        future.SetResult(1);
        await Coro.Yield();
        Assert.Equal("one two", trace.Text);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_that_is_cancelled_as_the_loop_tells_of_it_never_begins(bool eagerStart) => Trace.Run(async Coro () =>
    {
        var trace = new Trace();
        var loop = EventLoop.Current;
        loop.TaskCreated = static task => task.Cancel();
        var task = Coro.CreateTask(Say(trace, "began"), null, null, eagerStart);
        loop.TaskCreated = null;
        await Coro.Wait([task]);
        Assert.True(task.IsCanceled);
        Assert.Empty(trace.Text);
    });

    [Fact]
    public void Options_of_a_task_allocate_nothing_but_the_task() => Trace.Run(static async Coro () =>
    {
        var values = ExecutionContext.Capture();
        for (var i = 0; i < 100; i++)
        {
            await Measure(null, null);
            await Measure(null, true);
            await Measure(values, true);
            await Measure(values, false);
        }

        var bytes = await Measure(null, null);
        Assert.Equal(bytes, await Measure(null, true));
        Assert.Equal(bytes, await Measure(values, true));
        Assert.Equal(bytes, await Measure(values, false));
    });

    [Coroutine]
    private static async Coro<long> Measure(ExecutionContext? context, bool? eagerStart)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        await Coro.CreateTask(Get(), null, context, eagerStart);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
