namespace CoroGen.Runtime.Tests.ZeroAllocation;

[Collection(MeasuredAlone.Name)]
public partial class PrimitiveTests
{
    private readonly CoroLock _lock = new();
    private readonly CoroSemaphore _semaphore = new();
    private readonly CoroEvent _ping = new();
    private readonly CoroEvent _pong = new();

    [Fact]
    public void Free_primitives_allocate_nothing() => Allocations.AssertNone(times => TakeFree(times));

    [Fact]
    public void Contended_locks_allocate_nothing() => Allocations.AssertNone(times => Lock(times), Lock(int.MaxValue), Lock(int.MaxValue));

    [Fact]
    public void Contended_semaphores_allocate_nothing() => Allocations.AssertNone(times => TakePermits(times), TakePermits(int.MaxValue), TakePermits(int.MaxValue));

    [Fact]
    public void Events_allocate_nothing() => Allocations.AssertNone(times => Ping(times), Pong());

    [Coroutine]
    private async Coro TakeFree(int times)
    {
        _ping.Set();
        for (var i = 0; i < times; i++)
        {
            using (await _lock.Acquire())
            using (await _semaphore.Acquire())
            {
                await _ping.Wait();
            }
        }
    }

    [Coroutine]
    private async Coro Lock(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await _lock.Acquire()) await Coro.Yield();
        }
    }

    [Coroutine]
    private async Coro TakePermits(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await _semaphore.Acquire()) await Coro.Yield();
        }
    }

    [Coroutine]
    private async Coro Ping(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _ping.Set();
            await _pong.Wait();
            _pong.Clear();
        }
    }

    [Coroutine]
    private async Coro Pong()
    {
        while (true)
        {
            await _ping.Wait();
            _ping.Clear();
            _pong.Set();
        }
    }
}
