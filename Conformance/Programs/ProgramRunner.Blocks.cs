using System.Text.Json;

namespace CoroGen.Conformance.Programs;

/// <content>Steps that have steps inside.</content>
internal sealed partial class ProgramRunner
{
    [Coroutine]
    async Coro Timeout(int me, double? delay, JsonElement steps)
    {
        await Coro.Timeout(delay, async _ => await Steps(steps, me));
        Log($"t{me} in time");
    }

    [Coroutine]
    async Coro MovedTimeout(int me, double? delay, JsonElement first, double? later, JsonElement second)
    {
        CoroTimeout? block = null;
        await Coro.Timeout(delay, async timeout =>
        {
            block = timeout;
            await Steps(first, me);
            timeout.Reschedule(later is { } seconds ? EventLoop.Current.Time + TimeSpan.FromSeconds(seconds) : null);
            await Steps(second, me);
        });
        Log($"t{me} in time, {block!.IsExpired}");
    }

    [Coroutine]
    async Coro Group(int me, JsonElement bodies, JsonElement steps)
    {
        await CoroTaskGroup.Run(async group =>
        {
            foreach (var body in Numbers(bodies)) _ = Spawn(body, group.CreateTask);
            await Steps(steps, me);
        });
        Log($"t{me} group ends");
    }

    [Coroutine]
    async Coro Swallow(int me, JsonElement steps)
    {
        try
        {
            await Steps(steps, me);
        }
        catch (CoroCanceledException)
        {
            Log($"t{me} swallows, {CoroTask.Current!.CancellationRequests}");
        }
    }

    [Coroutine]
    async Coro Hear(int me, JsonElement steps)
    {
        try
        {
            await Steps(steps, me);
        }
        catch (CoroCanceledException error)
        {
            Log($"t{me} hears {(error.Message is "m1" or "m2" ? error.Message : "-")}");
            throw;
        }
    }

    [Coroutine]
    async Coro WaitForLock(int me, double? timeout, int number, JsonElement steps)
    {
        await Coro.WaitFor(_locks[number].Acquire(), timeout);
        try
        {
            Log($"t{me} has lock {number} in time");
            await Steps(steps, me);
        }
        finally
        {
            _locks[number].Release();
        }
    }

    [Coroutine]
    async Coro Replace(int me, JsonElement steps)
    {
        try
        {
            await Steps(steps, me);
        }
        catch (CoroCanceledException)
        {
            Log($"t{me} replaces");
            throw new ScenarioException("replaced");
        }
    }

    [Coroutine]
    async Coro Catch(int me, JsonElement steps)
    {
        try
        {
            await Steps(steps, me);
        }
        catch (Exception exception) when (exception is not CoroCanceledException)
        {
            Log($"t{me} catches {Describe(exception)}");
        }
    }

    [Coroutine]
    async Coro Finally(int me, JsonElement steps, JsonElement cleanup)
    {
        try
        {
            await Steps(steps, me);
        }
        finally
        {
            Log($"t{me} cleans up");
            await Steps(cleanup, me);
        }
    }

    [Coroutine]
    async Coro Lock(int me, int number, JsonElement steps)
    {
        using (await _locks[number].Acquire())
        {
            Log($"t{me} has lock {number}");
            await Steps(steps, me);
        }
    }

    [Coroutine]
    async Coro Semaphore(int me, int number, JsonElement steps)
    {
        using (await _semaphores[number].Acquire())
        {
            Log($"t{me} has semaphore {number}");
            await Steps(steps, me);
        }
    }
}
