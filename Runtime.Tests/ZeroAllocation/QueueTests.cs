namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class QueueTests
{
    private readonly CoroQueue<string> _there = new(1);
    private readonly CoroQueue<int> _back = new();
    private readonly CoroPriorityQueue<int> _sorted = new(4);

    [Fact]
    public void Queues_allocate_nothing() => Allocations.AssertNone(times => Send(times), Answer());

    [Fact]
    public void Full_queues_and_joins_allocate_nothing() => Allocations.AssertNone(times => Produce(times), Consume());

    [Coroutine]
    private async Coro Send(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await _there.Put("item");
            Allocations.Check(await _back.Get() == 4);
        }
    }

    [Coroutine]
    private async Coro Answer()
    {
        while (true) await _back.Put((await _there.Get()).Length);
    }

    [Coroutine]
    private async Coro Produce(int times)
    {
        for (var i = 0; i < times; i++)
        {
            for (var k = 0; k < 10; k++) await _sorted.Put(k);
            await _sorted.Join();
        }
    }

    [Coroutine]
    private async Coro Consume()
    {
        while (true)
        {
            await _sorted.Get();
            _sorted.TaskDone();
        }
    }
}
