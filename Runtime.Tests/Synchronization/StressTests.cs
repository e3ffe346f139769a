using Xunit.Abstractions;

namespace CoroGen.Runtime.Tests.Synchronization;

/// <summary>
/// Random tasks that wait, work, and are cancelled at random moments, with the promises of the primitives checked at each step: nobody is
/// let in twice, nothing is lost, nobody sleeps on while there is something for them.
/// </summary>
public partial class StressTests(ITestOutputHelper output) : LoopScenario
{
    private const int Rounds = 60;
    private const int Tasks = 24;

    private Random _random = new(0);
    private int _inside;
    private int _done;

    [Fact]
    public void Lock_lets_one_in_and_everyone_in_the_end() => Repeat(async Coro () =>
    {
        var target = new CoroLock();
        await RunAll(() => Hold(target, 20));
        Assert.False(target.IsLocked);
        using (await target.Acquire()) Assert.Equal(0, _inside);
    });

    [Fact]
    public void Semaphore_gives_each_permit_once_and_loses_none() => Repeat(async Coro () =>
    {
        var permits = _random.Next(1, 4);
        var semaphore = new CoroBoundedSemaphore(permits);
        await RunAll(() => HoldPermit(semaphore, permits, 20));
        Assert.Equal(permits, semaphore.Value);
        Assert.False(semaphore.IsLocked);
    });

    [Fact]
    public void Queue_delivers_each_item_once() => Repeat(async Coro () =>
    {
        var queue = new CoroQueue<int>(_random.Next(0, 4));
        var put = new List<int>();
        var got = new List<int>();
        var consumers = Enumerable.Range(0, 6).Select(_ => Coro.CreateTask(Consume(queue, got))).ToArray();
        await RunAll(() => Produce(queue, put, 20), consumers);

        // The consumers that are left take the rest, so no wake-up was lost.
        var last = Coro.CreateTask(Consume(queue, got));
        await queue.Join();
        Assert.Equal(put.Order(), got.Order());
        Assert.True(queue.IsEmpty);
        await CancelAll([.. consumers, last]);
        Assert.Contains("getters: 0, putters: 0", queue.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Condition_loses_no_notification() => Repeat(async Coro () =>
    {
        // A pool of tokens: who takes one waits until there is one; each token that is put there notifies one waiter.
        var pool = new TokenPool();
        var takers = Enumerable.Range(0, 8).Select(_ => Coro.CreateTask(pool.TakeForEver())).ToArray();
        await RunAll(() => pool.Put(20), takers);
        await Hops(100);
        if (takers.Any(taker => !taker.IsCompleted)) Assert.Equal(0, pool.Tokens);
        await CancelAll(takers);
        Assert.False(pool.IsLocked);
    });

    [Fact]
    public void Event_leaves_nobody_behind() => Repeat(async Coro () =>
    {
        var gate = new CoroEvent();
        await RunAll(() => PassAndToggle(gate, 10), opener: gate.Set);
        Assert.DoesNotContain("waiters", gate.ToString(), StringComparison.Ordinal);
    });

    private void Repeat(Func<Coro> scenario)
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            try
            {
                _random = new Random(seed);
                _inside = _done = 0;
                Run(scenario);
            }
            catch
            {
                output.WriteLine($"seed {seed}");
                throw;
            }
        }

        output.WriteLine($"seeds 1 to {Rounds}");
    }

    /// <summary>Runs many tasks, cancels some of them at random moments, and waits for all; a task that never ends fails the test.</summary>
    private async Coro RunAll(Func<Coro> make, CoroTask[]? others = null, Action? opener = null)
    {
        var tasks = Enumerable.Range(0, Tasks).Select(_ => Coro.CreateTask(make())).ToArray();
        var victims = tasks.Concat(others ?? []).ToArray();
        for (var turns = 0; tasks.Any(task => !task.IsCompleted); turns++)
        {
            Assert.True(turns < 20_000, "Tasks sleep on though there is something for them.");
            await Coro.Yield();
            if (_random.Next(10) == 0 && turns < 200) victims[_random.Next(victims.Length)].Cancel();
            if (turns >= 200) opener?.Invoke();
        }

        foreach (var task in tasks) Assert.False(task.IsFaulted, task.Exception?.ToString());
        foreach (var task in others ?? []) Assert.False(task.IsFaulted, task.Exception?.ToString());
    }

    /// <summary>Cancels tasks that survive some cancellations until none is left.</summary>
    private static async Coro CancelAll(CoroTask[] tasks)
    {
        for (var turns = 0; tasks.Any(task => !task.IsCompleted); turns++)
        {
            Assert.True(turns < 10, "Tasks do not end by cancellation.");
            foreach (var task in tasks) task.Cancel();
            await Hops(30);
        }

        Assert.All(tasks, task => Assert.False(task.IsFaulted, task.Exception?.ToString()));
    }

    [Coroutine]
    private async Coro Hold(CoroLock target, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await target.Acquire())
            {
                Assert.Equal(1, ++_inside);
                try
                {
                    if (_random.Next(3) > 0) await Coro.Yield();
                }
                finally
                {
                    _inside--;
                }
            }

            if (_random.Next(2) == 0) await Coro.Yield();
        }
    }

    [Coroutine]
    private async Coro HoldPermit(CoroSemaphore semaphore, int permits, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await semaphore.Acquire())
            {
                Assert.InRange(++_inside, 1, permits);
                try
                {
                    if (_random.Next(3) > 0) await Coro.Yield();
                }
                finally
                {
                    _inside--;
                }
            }
        }
    }

    [Coroutine]
    private async Coro Produce(CoroQueue<int> queue, List<int> put, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var item = _done++;
            await queue.Put(item);
            put.Add(item);
            if (_random.Next(4) == 0) await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro Consume(CoroQueue<int> queue, List<int> got)
    {
        // The consumer survives its cancellations while it waits, so that those after a wake-up are met too.
        for (var lives = 5; lives > 0;)
        {
            try
            {
                got.Add(await queue.Get());
                queue.TaskDone();
            }
            catch (CoroCanceledException)
            {
                lives--;
            }
        }
    }

    [Coroutine]
    private async Coro PassAndToggle(CoroEvent gate, int times)
    {
        for (var i = 0; i < times; i++)
        {
            if (_random.Next(3) == 0) gate.Set();
            await gate.Wait();
            if (_random.Next(2) == 0) gate.Clear();
            await Coro.Yield();
        }
    }
}
