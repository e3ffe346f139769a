namespace CoroGen.Samples.Tours;

/// <summary>Locks, events, queues: for coroutines of one loop.</summary>
internal sealed partial class Primitives(Guide guide)
{
    private readonly CoroLock _lock = new();
    private readonly CoroEvent _event = new();
    private readonly CoroCondition _condition = new();
    private readonly CoroBarrier _barrier = new(2);
    private readonly CoroQueue<int> _queue = new(1);

    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("synchronization and queues");
        await Coro.Gather(Locked("first"), Locked("second"));
        var semaphore = new CoroSemaphore(2);
        using (await semaphore.Acquire()) guide.Say($"CoroSemaphore(2): {semaphore.Value} left");
        EventLoop.Current.CallLater(1, _event.Set);
        await _event.Wait();
        guide.Say("CoroEvent: set");
        await Coro.Gather(WaitForNews(), Notify());
        await Coro.Gather(Meet("one", 1), Meet("two", 2));
        await Coro.Gather(Produce(), Consume());
        var urgent = new CoroPriorityQueue<int>();
        var last = new CoroLifoQueue<int>();
        foreach (var n in new[] { 2, 3, 1 })
        {
            urgent.PutNoWait(n);
            last.PutNoWait(n);
        }

        guide.Say($"CoroPriorityQueue gives {await urgent.Get()} first, CoroLifoQueue {(last.TryGet(out var item) ? item : 0)}");
    }

    [Coroutine]
    private async Coro Locked(string who)
    {
        using (await _lock.Acquire())
        {
            await Coro.Sleep(0.5);
            guide.Say($"CoroLock: {who}");
        }
    }

    [Coroutine]
    private async Coro WaitForNews()
    {
        using (await _condition.Acquire())
        {
            await _condition.Wait();
            guide.Say("CoroCondition: notified");
        }
    }

    [Coroutine]
    private async Coro Notify()
    {
        await Coro.Sleep(0.5);
        using (await _condition.Acquire()) _condition.NotifyAll();
    }

    [Coroutine]
    private async Coro Meet(string who, double seconds)
    {
        await Coro.Sleep(seconds);
        await _barrier.Wait();
        guide.Say($"CoroBarrier: {who} goes on");
    }

    [Coroutine]
    private async Coro Produce()
    {
        for (var i = 1; i <= 2; i++) await _queue.Put(i);
        await _queue.Join();
        guide.Say("CoroQueue.Join: all is dealt with");
        _queue.Shutdown();
    }

    [Coroutine]
    private async Coro Consume()
    {
        guide.Say($"CoroQueue.Get: {await _queue.Get()}");
        await Coro.Sleep(0.5);
        _queue.TaskDone();
        await foreach (var item in _queue.ReadAll())
        {
            guide.Say($"CoroQueue.ReadAll: {item}");
            _queue.TaskDone();
        }

        guide.Say("CoroQueue.Shutdown: no more");
    }
}
