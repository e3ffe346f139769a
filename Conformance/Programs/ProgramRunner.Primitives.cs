namespace CoroGen.Conformance.Programs;

/// <content>Steps about events, conditions, barriers and queues.</content>
internal sealed partial class ProgramRunner
{
    [Coroutine]
    async Coro SetEvent(int number) => _events[number].Set();

    [Coroutine]
    async Coro ClearEvent(int number) => _events[number].Clear();

    [Coroutine]
    async Coro WaitEvent(int me, int number)
    {
        await _events[number].Wait();
        Log($"t{me} saw event {number}");
    }

    [Coroutine]
    async Coro WaitCondition(int me, int number)
    {
        var condition = _conditions[number];
        using (await condition.Acquire())
        {
            Log($"t{me} waits");
            await condition.Wait();
            Log($"t{me} notified");
        }
    }

    [Coroutine]
    async Coro Notify(int number, int count)
    {
        var condition = _conditions[number];
        using (await condition.Acquire()) condition.Notify(count);
    }

    [Coroutine]
    async Coro Barrier(int me, int number) => Log($"t{me} is {await _barriers[number].Wait()} of the barrier");

    [Coroutine]
    async Coro Reset(int number) => await _barriers[number].Reset();

    [Coroutine]
    async Coro Abort(int number) => await _barriers[number].Abort();

    [Coroutine]
    async Coro Release(int number) => _locks[number].Release();

    [Coroutine]
    async Coro WaitPredicate(int me, int number, int @event)
    {
        var condition = _conditions[number];
        using (await condition.Acquire())
        {
            await condition.WaitFor(() => _events[@event].IsSet);
            Log($"t{me} found event {@event}");
        }
    }

    [Coroutine]
    async Coro TaskDone(int me, int number)
    {
        try
        {
            _queues[number].TaskDone();
        }
        catch (InvalidOperationException)
        {
            Log($"t{me} has nothing to mark");
        }
    }

    [Coroutine]
    async Coro Join(int me, int number)
    {
        await _queues[number].Join();
        Log($"t{me} joined");
    }

    [Coroutine]
    async Coro Shutdown(int number, bool immediate) => _queues[number].Shutdown(immediate);

    [Coroutine]
    async Coro Put(int me, int number, int item)
    {
        await _queues[number].Put(item);
        Log($"t{me} put {item}");
    }

    [Coroutine]
    async Coro Get(int me, int number) => Log($"t{me} took {await _queues[number].Get()}");

    [Coroutine]
    async Coro WaitForGet(int me, double? timeout, int number) => Log($"t{me} took {await Coro.WaitFor(_queues[number].Get(), timeout)} in time");

    [Coroutine]
    async Coro PutNoWait(int number, int item) => _queues[number].PutNoWait(item);

    [Coroutine]
    async Coro GetNoWait(int me, int number) => Log($"t{me} took {_queues[number].GetNoWait()}");
}
