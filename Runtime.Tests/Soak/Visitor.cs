namespace CoroGen.Runtime.Tests.Soak;

/// <summary>What one task does: a few random operations, each limited in time, in one room. It may be cancelled at any moment.</summary>
internal sealed partial class Visitor(Room room, Random random)
{
    private const int Acts = 4;

    [Coroutine]
    public async Coro Run()
    {
        for (var i = 0; i < Acts; i++)
        {
            try
            {
                await Act(random.Next(14));
            }
            catch (TimeoutException)
            {
                // As good as any other outcome.
            }
            catch (CoroBrokenBarrierException)
            {
                await Reset();
            }
        }
    }

    private Coro Act(int kind) => kind switch
    {
        0 => Coro.Sleep(random.Next(5)),
        1 => Hold(),
        2 => HoldPermit(),
        3 => PassEvent(),
        4 => Produce(),
        5 => Consume(),
        6 => PutToken(),
        7 => TakeToken(),
        8 => Meet(),
        9 => Gather(),
        10 => Shield(),
        11 => Group(),
        12 => AwaitTask(),
        _ => LimitBlock(),
    };

    [Coroutine]
    private async Coro Hold()
    {
        using (await room.Lock.Acquire())
        {
            Assert.Equal(1, ++room.InLock);
            try
            {
                await Pause();
            }
            finally
            {
                room.InLock--;
            }
        }
    }

    [Coroutine]
    private async Coro HoldPermit()
    {
        using (await Coro.WaitFor(room.Semaphore.Acquire(), random.Next(1, 20)))
        {
            Assert.InRange(++room.InSemaphore, 1, Room.Permits);
            try
            {
                await Pause();
            }
            finally
            {
                room.InSemaphore--;
            }
        }
    }

    [Coroutine]
    private async Coro PassEvent()
    {
        if (random.Next(3) == 0) room.Event.Set();
        else if (random.Next(3) == 0) room.Event.Clear();
        await Coro.WaitFor(room.Event.Wait(), random.Next(1, 10));
    }

    [Coroutine]
    private async Coro Produce()
    {
        var item = random.Next(1000);
        await Coro.WaitFor(Put(item), random.Next(1, 10));
    }

    [Coroutine]
    private async Coro Put(int item)
    {
        await room.Queue.Put(item);
        room.ItemsPut++;
        room.SumPut += item;
    }

    [Coroutine]
    private async Coro Consume() => await Coro.WaitFor(Take(), random.Next(1, 10));

    [Coroutine]
    private async Coro Take()
    {
        var item = await room.Queue.Get();
        room.ItemsTaken++;
        room.SumTaken += item;
    }

    [Coroutine]
    private async Coro PutToken()
    {
        using (await room.Condition.Acquire())
        {
            room.Tokens++;
            room.TokensPut++;
            room.Condition.Notify();
        }
    }

    [Coroutine]
    private async Coro TakeToken() => await Coro.Timeout(random.Next(1, 10), _ => TakeTokenInTime());

    [Coroutine]
    private async Coro TakeTokenInTime()
    {
        using (await room.Condition.Acquire())
        {
            await room.Condition.WaitFor(() => room.Tokens > 0);
            room.Tokens--;
            room.TokensTaken++;
            Assert.True(room.Tokens >= 0, "A token was taken twice.");
        }
    }

    [Coroutine]
    private async Coro Meet() => await Coro.WaitFor(room.Barrier.Wait(), random.Next(1, 10));

    [Coroutine]
    private async Coro Reset() => await room.Barrier.Reset();

    [Coroutine]
    private async Coro Gather()
    {
        var outcomes = await Coro.GatherOutcomes(Hold(), Consume(), Coro.Sleep(random.Next(3)));
        foreach (var outcome in outcomes) Assert.True(outcome.Exception is null or TimeoutException or CoroCanceledException, outcome.Exception?.ToString());
    }

    [Coroutine]
    private async Coro Shield() => await Coro.Shield(Hold());

    [Coroutine]
    private async Coro Group()
    {
        try
        {
            await CoroTaskGroup.Run(async group =>
            {
                group.CreateTask(Hold());
                group.CreateTask(Consume());
                await Produce();
            });
        }
        catch (AggregateException exception)
        {
            Assert.All(exception.InnerExceptions, static error => Assert.IsType<TimeoutException>(error));
        }
    }

    [Coroutine]
    private async Coro AwaitTask()
    {
        var task = Coro.CreateTask(PassEvent());
        var (_, pending) = await Coro.Wait([task], random.Next(1, 5));
        foreach (var left in pending) left.Cancel();
        try
        {
            await task;
        }
        catch (CoroCanceledException) when (task.IsCanceled && CoroTask.Current!.CancellationRequests == 0)
        {
            // Its cancellation was ours.
        }
    }

    [Coroutine]
    private async Coro LimitBlock()
    {
        await using var timeout = Coro.Timeout(random.Next(1, 4));
        await HoldPermit();
        await Coro.Sleep(random.Next(3));
    }

    private Coro Pause() => random.Next(3) switch
    {
        0 => Coro.Completed,
        1 => Coro.Yield(),
        _ => Coro.Sleep(random.Next(1, 3)),
    };
}
