namespace CoroGen.Runtime.Tests.Synchronization;

/// <summary>Queues that are read to their end.</summary>
public sealed partial class QueueReadingTests
{
    private readonly CoroQueue<int> _queue = new(2);
    private readonly List<int> _read = [];

    [Fact]
    public void Items_come_until_the_queue_is_shut_down_and_empty() => VirtualClock.Run(ReadToEnd());

    [Fact]
    public void A_queue_that_is_shut_down_gives_what_is_left_without_waiting() => VirtualClock.Run(ReadRest());

    [Fact]
    public void Several_read_each_item_once() => VirtualClock.Run(ReadTogether());

    [Coroutine]
    private async Coro ReadToEnd()
    {
        var reading = Coro.CreateTask(Read());
        for (var i = 0; i < 5; i++) await _queue.Put(i);
        await _queue.Join();
        Assert.False(reading.IsCompleted);
        _queue.Shutdown();
        await reading;
        Assert.Equal([0, 1, 2, 3, 4], _read);
    }

    [Coroutine]
    private async Coro ReadRest()
    {
        _queue.PutNoWait(1);
        _queue.PutNoWait(2);
        _queue.Shutdown();
        await Read();
        Assert.Equal([1, 2], _read);
    }

    [Coroutine]
    private async Coro ReadTogether()
    {
        var readers = Coro.Gather(Read(), Read());
        for (var i = 0; i < 9; i++) await _queue.Put(i);
        await _queue.Join();
        _queue.Shutdown();
        await readers;
        Assert.Equal(Enumerable.Range(0, 9), _read.Order());
    }

    [Coroutine]
    private async Coro Read()
    {
        await foreach (var item in _queue.ReadAll())
        {
            _read.Add(item);
            _queue.TaskDone();
        }
    }
}
