namespace CoroGen.Runtime.Tests.Synchronization;

public class QueueShutdownTests : LoopScenario
{
    [Fact]
    public void Shut_down_queue_gives_what_is_left_and_then_throws() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        queue.PutNoWait(1);
        queue.Shutdown();
        Assert.Throws<QueueShutDownException>(() => queue.PutNoWait(2));
        Assert.Throws<QueueShutDownException>(() => queue.TryPut(2));
        await Throws<QueueShutDownException>(queue.Put(2));
        Assert.Equal(1, await queue.Get());
        await Throws<QueueShutDownException, int>(queue.Get());
        Assert.Throws<QueueShutDownException>(() => queue.GetNoWait());
        Assert.Throws<QueueShutDownException>(() => queue.TryGet(out _));
        Assert.EndsWith("shut down]", queue.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Who_waits_to_put_or_to_get_is_thrown_at() => Run(async Coro () =>
    {
        var empty = new CoroQueue<int>();
        var full = new CoroQueue<int>(1);
        full.PutNoWait(1);
        var getter = Coro.CreateTask(empty.Get());
        var putter = Coro.CreateTask(full.Put(2));
        await Hops(1);
        empty.Shutdown();
        full.Shutdown();
        await Hops(1);
        Assert.IsType<QueueShutDownException>(getter.Exception);
        Assert.IsType<QueueShutDownException>(putter.Exception);
    });

    [Fact]
    public void Join_goes_on_after_a_shutdown() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        queue.PutNoWait(1);
        var join = Coro.CreateTask(queue.Join());
        await Hops(1);
        queue.Shutdown();
        await Hops(2);
        Assert.False(join.IsCompleted);
        queue.GetNoWait();
        queue.TaskDone();
        await Hops(1);
        Assert.True(join.IsCompletedSuccessfully);
    });

    [Fact]
    public void Immediate_shutdown_drops_the_items_and_counts_them_as_dealt_with() => Run(async Coro () =>
    {
        var queue = new CoroQueue<int>();
        for (var i = 0; i < 3; i++) queue.PutNoWait(i);
        queue.GetNoWait();
        var join = Coro.CreateTask(queue.Join());
        await Hops(1);
        queue.Shutdown(immediate: true);
        queue.Shutdown(immediate: true);
        Assert.True(queue.IsEmpty);
        await Hops(1);
        Assert.False(join.IsCompleted);
        queue.TaskDone();
        await Hops(1);
        Assert.True(join.IsCompletedSuccessfully);
    });
}
