using CoroGen.Runtime.Tests.Streams;

namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <summary>What each operation allocates that no other class here measures: nothing, or at most what is given to the user.</summary>
[Collection(MeasuredAlone.Name)]
public partial class OperationTests
{
    private static readonly Dictionary<string, Func<int, Coro>> s_free = new()
    {
        ["frames"] = static times => Frames(times),
        ["conditions of games"] = static times => Until(times),
        ["completed tasks"] = static times => CompletedTasks(times),
        ["gather of tasks"] = static times => GatherTasks(times),
        ["gather of a coroutine without result and a value"] = static times => GatherVoidAndValue(times),
        ["gather of a task and a coroutine"] = static times => GatherTaskAndCoro(times),
        ["gather of tasks without results"] = static times => GatherPlainTasks(times),
        ["gather of a task without result and values"] = static times => GatherPlainTaskAndValues(times),
        ["gather of eight of all kinds"] = static times => GatherEight(times),
        ["outcomes of tasks without results"] = static times => GatherPlainOutcomes(times),
        ["outcomes of all kinds"] = static times => GatherMixedOutcomes(times),
        ["gather of every pair"] = static times => GatherPairs(times),
        ["gather of all kinds of three"] = static times => GatherThrees(times),
        ["gather of one or many with plain tasks"] = static times => GatherMoreWithPlainTasks(times),
        ["outcomes of every pair"] = static times => GatherPairsOfOutcomes(times),
        ["outcomes of all kinds of three"] = static times => GatherThreesOfOutcomes(times),
        ["gather of many without results"] = static times => GatherMany(times),
        ["gather of outcomes"] = static times => GatherOutcomes(times),
        ["wait for a task"] = static times => WaitForTask(times),
        ["wait for what is in time at once"] = static times => WaitForNothing(times),
        ["shield"] = static times => Shield(times),
        ["shield of a value"] = static times => ShieldValue(times),
        ["shield of a task"] = static times => ShieldTask(times),
        ["barrier"] = static times => Barrier(times),
        ["bounded semaphore"] = static times => BoundedSemaphore(times),
        ["lifo queue"] = static times => LifoQueue(times),
        ["nowait"] = static times => Nowait(times),
        ["token"] = static times => Token(times),
        ["Task that has ended"] = static times => EndedTask(times),
        ["ValueTask that has ended"] = static times => EndedValueTask(times),
        ["Task that another thread ends"] = static times => TaskOfThread(times),
        ["ValueTask that ends later"] = static times => PendingValueTask(times),
        ["ValueTask that ends later, wrapped"] = static times => WrappedValueTask(times),
        ["ValueTask that another thread ends"] = static times => ValueTaskOfThread(times),
        ["to thread"] = static times => ToThread(times),
        ["to thread without result"] = static times => ToThreadWithoutResult(times),
        ["executor"] = static times => Executor(times),
        ["executor without result"] = static times => ExecutorWithoutResult(times),
        ["condition with several waiters"] = static times => Condition(times),
        ["event with several waiters"] = static times => Event(times),
        ["priority queue"] = static times => PriorityQueue(times),
        ["barrier that is reset"] = static times => ResetBarrier(times),
        ["sleep with a result"] = static times => SleepWithResult(times),
        ["iterator of another library"] = static times => ForeignIterator(times),
        ["stream read"] = static times => Read(times),
        ["delegate"] = static times => Delegate(times, Sleep),
        ["interface"] = static times => Interface(times, new Sleeper()),
        ["exact timeout's timer"] = static times => Reschedule(times),
    };

    // The bytes of the objects that the user is given, on a process of 64 bits: a task has 120, and as many as its frame needs.
    private static readonly Dictionary<string, (Func<int, Coro> Repeat, int Bytes)> s_given = new()
    {
        ["future"] = (static times => Future(times), 112),
        ["handle"] = (static times => Handle(times), 96),
        ["handle with an argument"] = (static times => HandleWithArgument(times), 104),
        ["timer"] = (static times => Timer(times), 96),
        ["callback from another thread"] = (static times => ThreadSafeCallback(times), 96),
        ["timeout"] = (static times => Timeout(times), 64),
        ["timeout block"] = (static times => TimeoutBlock(times), 64),
        ["group and two tasks"] = (static times => Group(times), 64 + 120 + 120),
        ["group block and two tasks"] = (static times => GroupBlock(times), 64 + 120 + 120),
        ["gather of values"] = (static times => GatherValues(times), 40),
        ["outcome of a task without result"] = (static times => GatherPlainOutcome(times), 24 + 16),
        ["outcomes of eight of which no values are wanted"] = (static times => GatherEightPlainOutcomes(times), 24 + (8 * 16)),
        ["outcomes of four coroutines without results"] = (static times => GatherFourOutcomesOfCoroutines(times), 24 + (4 * 16)),
        ["wait"] = (static times => Wait(times), 40),
        ["wait for the first"] = (static times => WaitForFirst(times), 32 + 32),
        ["as completed of two coroutines"] = (static times => AsCompleted(times), 104 + 128 + 128),
        ["as completed with a limit"] = (static times => AsCompletedInTime(times), 104),
        ["Task that ends later, with its context"] = (static times => PendingTaskInContext(times), 48),
        ["ValueTask that ends later, with its context"] = (static times => PendingValueTaskInContext(times), 64),
        ["task of an executor"] = (static times => ExecutorTask(times), 136),
        ["done callback and its task"] = (static times => DoneCallback(times), 64 + 120),
        ["cancelled task and its exception"] = (static times => CanceledTask(times), 120 + 136),
    };

    public static TheoryData<string> Free => [.. s_free.Keys];

    public static TheoryData<string> Given => [.. s_given.Keys];

    [Theory]
    [MemberData(nameof(Free))]
    public void Allocates_nothing(string operation)
    {
        // What an operation works with is made once in a thousand times; an object each time would be 24 bytes at least.
        Assert.InRange(Allocations.PerOperation(s_free[operation]), 0, 8);
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void Allocates_only_what_it_gives(string operation) =>
        Assert.InRange(Allocations.PerOperation(s_given[operation].Repeat), s_given[operation].Bytes, s_given[operation].Bytes + 8);

    internal partial interface ISleeper
    {
        [Coroutine]
        Coro<int> Sleep();
    }

    [Coroutine]
    private static async Coro<int> Value(int value)
    {
        await Coro.Yield();
        return value;
    }

    [Coroutine]
    private static async Coro Nothing() => await Coro.Yield();

    private static Coro Sleep() => Coro.Sleep(1);

    [Coroutine]
    private static async Coro Frames(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Coro.NextFrame();
            await Coro.WaitFrames(2);
        }
    }

    [Coroutine]
    private static async Coro Until(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var calls = EventLoop.Current.FrameCount;
            await Coro.WaitUntil(static () => EventLoop.Current.FrameCount % 2 == 0);
            await Coro.WaitWhile(static () => EventLoop.Current.FrameCount % 2 == 0);
            Allocations.Check(EventLoop.Current.FrameCount > calls);
        }
    }

    [Coroutine]
    private static async Coro CompletedTasks(int times)
    {
        var plain = Coro.CreateTask(Nothing());
        var valued = Coro.CreateTask(Value(7));
        await Coro.Sleep(1);
        for (var i = 0; i < times; i++)
        {
            await plain;
            Allocations.Check(await valued == 7);
        }
    }

    [Coroutine]
    private static async Coro GatherTasks(int times)
    {
        var first = Coro.CreateTask(Value(1));
        var second = Coro.CreateTask(Value(2));
        for (var i = 0; i < times; i++)
        {
            var (a, b) = await Coro.Gather(first, second);
            Allocations.Check(a + b == 3);
        }
    }

    [Coroutine]
    private static async Coro GatherMany(int times)
    {
        for (var i = 0; i < times; i++) await Coro.Gather(Nothing(), Nothing(), Coro.Sleep(1), Coro.Yield(), Nothing());
    }

    [Coroutine]
    private static async Coro GatherOutcomes(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var (a, b, c, d) = await Coro.GatherOutcomes(Value(1), Value(2), Value(3), Coro.Sleep(1, 4));
            Allocations.Check(a.Value + b.Value + c.Value + d.Value == 10);
        }
    }

    [Coroutine]
    private static async Coro WaitForTask(int times)
    {
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.WaitFor(task, 1) == 1);
    }

    [Coroutine]
    private static async Coro WaitForNothing(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Coro.WaitFor(Coro.Completed, 1);
            await Coro.WaitFor(Nothing(), (TimeSpan?)null);
        }
    }

    [Coroutine]
    private static async Coro Shield(int times)
    {
        for (var i = 0; i < times; i++) await Coro.Shield(Nothing());
    }

    [Coroutine]
    private static async Coro ShieldValue(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.Shield(Value(i)) == i);
    }

    [Coroutine]
    private static async Coro ShieldTask(int times)
    {
        var task = Coro.CreateTask(Value(1));
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.Shield(task) == 1);
    }

    [Coroutine]
    private static async Coro Barrier(int times)
    {
        var barrier = new CoroBarrier(3);
        await Coro.Gather(Meet(barrier, times), Meet(barrier, times), Meet(barrier, times));
    }

    [Coroutine]
    private static async Coro Meet(CoroBarrier barrier, int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await barrier.Wait() < 3);
    }

    [Coroutine]
    private static async Coro BoundedSemaphore(int times)
    {
        var semaphore = new CoroBoundedSemaphore(1);
        await Coro.Gather(Take(semaphore, times), Take(semaphore, times));
    }

    [Coroutine]
    private static async Coro Take(CoroBoundedSemaphore semaphore, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await semaphore.Acquire()) await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro LifoQueue(int times)
    {
        var queue = new CoroLifoQueue<int>(2);
        await Coro.Gather(Fill(queue, times), Empty(queue, times));
    }

    [Coroutine]
    private static async Coro Fill(CoroLifoQueue<int> queue, int times)
    {
        for (var i = 0; i < times; i++) await queue.Put(i);
    }

    [Coroutine]
    private static async Coro Empty(CoroLifoQueue<int> queue, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await queue.Get();
            queue.TaskDone();
        }
    }

    [Coroutine]
    private static async Coro Nowait(int times)
    {
        var queue = new CoroQueue<int>(1);
        for (var i = 0; i < times; i++)
        {
            queue.PutNoWait(i);
            Allocations.Check(!queue.TryPut(1));
            Allocations.Check(queue.GetNoWait() == i);
            Allocations.Check(!queue.TryGet(out _));
        }

        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro Token(int times)
    {
        using var source = new CancellationTokenSource();
        for (var i = 0; i < times; i++) await Coro.Sleep(1).WithCancellation(source.Token);
    }

    [Coroutine]
    private static async Coro EndedTask(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.CompletedTask;
            await Coro.FromTask(Task.CompletedTask);
        }
    }

    [Coroutine]
    private static async Coro EndedValueTask(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Allocations.Check(await new ValueTask<int>(3) == 3);
            Allocations.Check(await Coro.FromTask(new ValueTask<int>(3)) == 3);
        }
    }

    [Coroutine]
    private static async Coro Read(int times)
    {
        var reader = FedReader.Make();
        var bytes = "four"u8.ToArray();
        var buffer = new byte[4];
        var feeder = Coro.CreateTask(Feed(reader, bytes, times));
        for (var i = 0; i < times; i++) await reader.ReadExactly(buffer);
        await feeder;
    }

    [Coroutine]
    private static async Coro Feed(CoroStreamReader reader, byte[] bytes, int times)
    {
        for (var i = 0; i < times; i++)
        {
            bytes.CopyTo(reader.PrepareFeed().Span);
            reader.CommitFeed(bytes.Length);
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro Delegate(int times, Func<Coro> coroutine)
    {
        for (var i = 0; i < times; i++) await coroutine();
    }

    [Coroutine]
    internal static async Coro Interface(int times, ISleeper sleeper)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await sleeper.Sleep() == 1);
    }

    [Coroutine]
    private static async Coro Reschedule(int times) => await Coro.Timeout(null, timeout => RescheduleIn(timeout, times));

    [Coroutine]
    private static async Coro RescheduleIn(CoroTimeout timeout, int times)
    {
        for (var i = 0; i < times; i++)
        {
            timeout.Reschedule(EventLoop.Current.Time + TimeSpan.FromSeconds(5));
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    private static async Coro Future(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var future = EventLoop.Current.CreateFuture<int>();
            future.SetResult(i);
            Allocations.Check(await future == i);
        }
    }

    [Coroutine]
    private static async Coro Handle(int times)
    {
        for (var i = 0; i < times; i++)
        {
            EventLoop.Current.CallSoon(static () => { });
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro HandleWithArgument(int times)
    {
        for (var i = 0; i < times; i++)
        {
            EventLoop.Current.CallSoon(static loop => Allocations.Check(loop.IsRunning), EventLoop.Current);
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro Timer(int times)
    {
        for (var i = 0; i < times; i++) EventLoop.Current.CallLater(1, static () => { }).Cancel();
        await Coro.Yield();
    }

    [Coroutine]
    private static async Coro Timeout(int times)
    {
        for (var i = 0; i < times; i++) await Coro.Timeout(10, static _ => Nothing());
    }

    [Coroutine]
    private static async Coro TimeoutBlock(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var timeout = Coro.Timeout(10);
            await Coro.Sleep(1);
        }
    }

    [Coroutine]
    private static async Coro Group(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await CoroTaskGroup.Run(static group =>
            {
                group.CreateTask(Nothing());
                group.CreateTask(Nothing());
                return Coro.Completed;
            });
        }
    }

    [Coroutine]
    private static async Coro GroupBlock(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var group = new CoroTaskGroup();
            group.CreateTask(Nothing());
            group.CreateTask(Nothing());
            await group.Join();
        }
    }

    [Coroutine]
    private static async Coro GatherValues(int times)
    {
        var coros = new Coro<int>[3];
        for (var i = 0; i < times; i++)
        {
            for (var k = 0; k < coros.Length; k++) coros[k] = Value(k);
            Allocations.Check((await Coro.Gather(coros)).Length == 3);
        }
    }

    [Coroutine]
    private static async Coro Wait(int times)
    {
        var tasks = new[] { Coro.CreateTask(Value(1)), Coro.CreateTask(Value(2)) };
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.Wait(tasks)).Pending.Count == 0);
    }

    [Coroutine]
    private static async Coro WaitForFirst(int times)
    {
        var never = EventLoop.Current.CreateFuture();
        CoroTask[] tasks = [Coro.CreateTask(Nothing()), never];
        for (var i = 0; i < times; i++) Allocations.Check((await Coro.Wait(tasks, 1, ReturnWhen.FirstCompleted)).Pending.Count == 1);
        never.Cancel();
    }

    internal sealed partial class Sleeper : ISleeper
    {
        [Coroutine]
        public async Coro<int> Sleep() => await Coro.Sleep(1, 1);
    }
}
