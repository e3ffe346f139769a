namespace CoroGen.Runtime.Tests.Tasks;

public partial class ArgumentTests
{
    [Fact]
    public void Gathering_nothing_real_is_refused_and_what_was_given_before_it_runs_to_its_end() => Trace.Run(GatherNull);

    [Fact]
    public void Coroutines_start_only_where_a_loop_runs()
    {
        Assert.Throws<InvalidOperationException>(() => Coro.Gather(Sleep(), Sleep()));
        Assert.Throws<InvalidOperationException>(() => Coro.GatherOutcomes(Sleep(), Sleep()));
        Assert.Throws<InvalidOperationException>(() => Coro.Shield(Sleep()));
        Assert.Throws<InvalidOperationException>(() => Coro.CreateTask(Sleep()));
        Assert.Throws<InvalidOperationException>(() => Coro.EnsureFuture(Sleep()));
        Assert.Throws<InvalidOperationException>(() => Coro.EnsureFuture(Task.CompletedTask));
        Assert.Throws<InvalidOperationException>(() => EventLoop.Current);
        Assert.Null(EventLoop.CurrentOrNull);
        Assert.Null(CoroTask.Current);
    }

    [Fact]
    public void Futures_take_no_exception_that_is_none()
    {
        using var loop = new EventLoop();
        var future = loop.CreateFuture();
        Assert.Throws<ArgumentNullException>(() => future.SetException(null!));
        Assert.Throws<ArgumentNullException>(() => future.AddDoneCallback(null!));
        Assert.False(future.IsCompleted);
        Assert.Equal(0, future.RemoveDoneCallback(static _ => { }));
        future.SetResult();
    }

    [Coroutine]
    private static async Coro<int> Sleep() => await Coro.Sleep(1, 5);

    [Coroutine]
    private static async Coro GatherNull()
    {
        var task = Coro.CreateTask(Sleep());
        Assert.ThrowsAny<ArgumentException>(() => Coro.Gather<int>(new[] { task, null! }));
        Assert.ThrowsAny<ArgumentException>(() => Coro.GatherOutcomes<int>(new[] { task, null! }));
        Assert.ThrowsAny<ArgumentException>(() => Coro.Gather(task, (CoroTask<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Coro.Gather((IEnumerable<Coro<int>>)null!));
        Assert.Throws<ArgumentNullException>(() => Coro.Shield((CoroTask)null!));
        Assert.Equal(5, await task);
        var values = await Coro.Gather<int>(new[] { Sleep(), default });
        Assert.Equal([5, 0], values);
    }
}
