using CoroGen.Runtime.Tests.Streams;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>Every operation of the library at which a task can wait, as a coroutine that waits there until it is cancelled and has no handler.</summary>
internal sealed partial class Waits
{
    private readonly CoroEvent _never = new();
    private readonly CoroLock _held = new();
    private readonly CoroQueue<int> _empty = new();
    private readonly CoroQueue<int> _full = new(1);
    private readonly CoroPriorityQueue<int> _sorted = new();
    private readonly CoroLifoQueue<int> _stack = new();
    private readonly CoroSemaphore _none = new(0);
    private readonly CoroBoundedSemaphore _taken = new(1);
    private readonly CoroBarrier _barrier = new(int.MaxValue);
    private readonly CoroTask _long = Coro.CreateTask(Coro.Sleep(1_000_000));
    private readonly CoroTask<int> _valued = Coro.CreateTask(Coro.Sleep(1_000_000, 1));
    private readonly Dictionary<string, Func<Coro>> _table;

    private Waits()
    {
        _table = new()
        {
            ["sleep"] = static () => Coro.Sleep(1000),
            ["sleep with a result"] = static () => Sleep(),
            ["frames"] = static () => Coro.WaitFrames(1000),
            ["until"] = static () => Coro.WaitUntil(static () => false),
            ["while"] = static () => Coro.WaitWhile(static () => true),
            ["event"] = () => Event(),
            ["lock"] = () => Lock(),
            ["semaphore"] = () => Semaphore(),
            ["bounded semaphore"] = () => BoundedSemaphore(),
            ["condition"] = static () => Condition(),
            ["condition with a test"] = static () => ConditionWithTest(),
            ["condition's lock"] = static () => ConditionLock(),
            ["barrier"] = () => Barrier(),
            ["get"] = () => Get(),
            ["get of the least"] = () => GetLeast(),
            ["get of the last"] = () => GetLast(),
            ["put"] = () => Put(),
            ["join"] = () => _full.Join(),
            ["future"] = static () => Future(),
            ["future with a value"] = static () => ValuedFuture(),
            ["task"] = static () => Task(),
            ["gather"] = static () => Gather(),
            ["gather of a list"] = static () => GatherList(),
            ["gather of tasks"] = static () => GatherTasks(),
            ["gather that is held"] = static () => GatherHeld(),
            ["gather of outcomes"] = static () => GatherOutcomes(),
            ["wait for"] = static () => WaitFor(),
            ["wait for without limit"] = static () => WaitForEver(),
            ["wait for a task"] = static () => WaitForTask(),
            ["wait for nothing"] = () => WaitForNothing(),
            ["timeout"] = static () => Timeout(),
            ["timeout at"] = static () => TimeoutAt(),
            ["group"] = static () => Group(),
            ["group with a value"] = static () => ValuedGroup(),
            ["group whose body has ended"] = static () => EndedGroup(),
            ["group that is joined"] = static () => JoinedGroup(),
            ["shield"] = () => Shield(),
            ["shield of a value"] = () => ShieldValue(),
            ["shield that is held"] = () => ShieldHeld(),
            ["wait"] = () => Wait(),
            ["wait with a limit"] = () => WaitWithLimit(),
            ["as completed"] = static () => AsCompleted(),
            ["token"] = static () => Token(),
            ["executor"] = static () => Executor(),
            ["Task"] = static () => DotNetTask(),
            ["Task without context"] = static () => DotNetTaskWithoutContext(),
            ["ValueTask"] = static () => DotNetValueTask(),
            ["from task"] = static () => Coro.FromTask(new TaskCompletionSource().Task),
            ["from a function with a token"] = static () => FromFunction(),
            ["read"] = static () => Read(),
            ["read line"] = static () => ReadLine(),
            ["read exactly"] = static () => ReadExactly(),
            ["read until"] = static () => ReadUntil(),
            ["nested"] = () => Nested(),
            ["recursion"] = () => Recursion(10),
            ["delegate"] = () => Delegate(Event),
            ["unaware"] = () => Unaware(),
        };
    }

    /// <summary>What can be waited for, by name.</summary>
    public static IEnumerable<string> Names { get; } = Collect();

    /// <summary>A coroutine that waits until it is cancelled.</summary>
    public Coro Begin(string name) => _table[name]();

    /// <summary>Makes the things to wait for.</summary>
    [Coroutine]
    public static async Coro<Waits> Make()
    {
        var waits = new Waits();
        await waits._held.Acquire();
        await waits._taken.Acquire();
        await waits._full.Put(0);
        return waits;
    }

    private static string[] Collect()
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        loop.ExceptionHandler = static (_, _) => { };
        return loop.RunUntilComplete(CollectInLoop());
    }

    private static async Coro<string[]> CollectInLoop() => [.. (await Make())._table.Keys];

    [Coroutine]
    private static async Coro Sleep() => await Coro.Sleep(1000, 1);

    [Coroutine]
    private async Coro Event() => await _never.Wait();

    [Coroutine]
    private async Coro Lock()
    {
        using (await _held.Acquire())
        {
        }
    }

    [Coroutine]
    private async Coro Semaphore() => await _none.Acquire();

    [Coroutine]
    private async Coro BoundedSemaphore() => await _taken.Acquire();

    [Coroutine]
    private static async Coro Condition()
    {
        var condition = new CoroCondition();
        await condition.Acquire();
        await condition.Wait();
    }

    [Coroutine]
    private static async Coro ConditionWithTest()
    {
        var condition = new CoroCondition();
        await condition.Acquire();
        await condition.WaitFor(static () => false);
    }

    [Coroutine]
    private static async Coro ConditionLock()
    {
        var condition = new CoroCondition();
        await condition.Acquire();
        await condition.Acquire();
    }

    [Coroutine]
    private async Coro Barrier() => await _barrier.Wait();

    [Coroutine]
    private async Coro Get() => await _empty.Get();

    [Coroutine]
    private async Coro GetLeast() => await _sorted.Get();

    [Coroutine]
    private async Coro GetLast() => await _stack.Get();

    [Coroutine]
    private async Coro Put() => await _full.Put(1);

    [Coroutine]
    private static async Coro Future() => await EventLoop.Current.CreateFuture();

    [Coroutine]
    private static async Coro ValuedFuture() => await EventLoop.Current.CreateFuture<string>();

    [Coroutine]
    private static async Coro Task() => await Coro.CreateTask(Coro.Sleep(1000));

    [Coroutine]
    private static async Coro Gather() => await Coro.Gather(Coro.Sleep(1000), Coro.Sleep(1000, 1));

    [Coroutine]
    private static async Coro GatherList() => await Coro.Gather([Coro.Sleep(1000, 1), Coro.Sleep(1000, 2), Coro.Sleep(1000, 3)]);

    [Coroutine]
    private static async Coro GatherTasks() => await Coro.Gather(Coro.CreateTask(Coro.Sleep(1000, 1)), Coro.CreateTask(Coro.Sleep(1000, 2)));

    [Coroutine]
    private static async Coro GatherHeld()
    {
        var gather = Coro.Gather(Coro.Sleep(1000, 1), Coro.Sleep(1000, 2));
        await gather;
    }

    [Coroutine]
    private static async Coro GatherOutcomes() => await Coro.GatherOutcomes(Coro.Sleep(1000, 1), Coro.Sleep(1000, 2));

    [Coroutine]
    private static async Coro WaitFor() => await Coro.WaitFor(Coro.Sleep(1000), 500);

    [Coroutine]
    private static async Coro WaitForEver() => await Coro.WaitFor(Coro.Sleep(1000), null);

    [Coroutine]
    private static async Coro WaitForTask() => await Coro.WaitFor(Coro.CreateTask(Coro.Sleep(1000)), 500);

    /// <summary>A limit of no time, for a task that does not obey at once.</summary>
    [Coroutine]
    private async Coro WaitForNothing()
    {
        await Coro.WaitFor(Coro.Shield(_long), 500);
    }

    [Coroutine]
    private static async Coro Timeout() => await Coro.Timeout(500, static _ => Coro.Sleep(1000));

    [Coroutine]
    private static async Coro TimeoutAt() => await Coro.TimeoutAt(500_000, static _ => Coro.Sleep(1000));

    [Coroutine]
    private static async Coro Group() => await CoroTaskGroup.Run(static group => FillGroup(group));

    [Coroutine]
    private static async Coro FillGroup(CoroTaskGroup group)
    {
        group.CreateTask(Coro.Sleep(1000));
        await group.CreateTask(Coro.Sleep(1000, 1));
    }

    [Coroutine]
    private static async Coro ValuedGroup() => await CoroTaskGroup.Run(static group => FillGroupForValue(group));

    [Coroutine]
    private static async Coro<int> FillGroupForValue(CoroTaskGroup group)
    {
        group.CreateTask(Coro.Sleep(1000));
        return await Coro.Sleep(1000, 1);
    }

    [Coroutine]
    private static async Coro EndedGroup() => await CoroTaskGroup.Run(static group =>
    {
        group.CreateTask(Coro.Sleep(1000));
        group.CreateTask(Coro.Sleep(1000));
        return Coro.Completed;
    });

    [Coroutine]
    private static async Coro JoinedGroup()
    {
        var group = new CoroTaskGroup();
        group.CreateTask(Coro.Sleep(1000));
        await group.Join();
    }

    [Coroutine]
    private async Coro Shield() => await Coro.Shield(_long);

    [Coroutine]
    private async Coro ShieldValue() => await Coro.Shield(_valued);

    [Coroutine]
    private async Coro ShieldHeld()
    {
        var shield = Coro.Shield(_valued);
        await shield;
    }

    [Coroutine]
    private async Coro Wait() => await Coro.Wait([_long, _valued]);

    [Coroutine]
    private async Coro WaitWithLimit() => await Coro.Wait([_long, _valued], 1000, ReturnWhen.FirstCompleted);

    [Coroutine]
    private static async Coro AsCompleted() => await Coro.AsCompleted([EventLoop.Current.CreateFuture()]).MoveNextAsync();

    [Coroutine]
    private static async Coro Token() => await Coro.Sleep(1000).WithCancellation(new CancellationTokenSource().Token);

    [Coroutine]
    private static async Coro Executor() => await EventLoop.Current.RunInExecutor(static () => 1, IdleScheduler.Instance);

    [Coroutine]
    private static async Coro DotNetTask() => await new TaskCompletionSource().Task;

    [Coroutine]
    private static async Coro DotNetTaskWithoutContext() => await new TaskCompletionSource<int>().Task.ConfigureAwait(false);

    [Coroutine]
    private static async Coro DotNetValueTask() => await new ValueTask<int>(new TaskCompletionSource<int>().Task);

    [Coroutine]
    private static async Coro FromFunction() => await Coro.FromTask(static token =>
    {
        var source = new TaskCompletionSource();
        token.Register(() => source.SetCanceled(token));
        return source.Task;
    });

    [Coroutine]
    private static async Coro Read() => await FedReader.Make().Read();

    [Coroutine]
    private static async Coro ReadLine() => await FedReader.Make("half a line").ReadLine();

    [Coroutine]
    private static async Coro ReadExactly() => await FedReader.Make("two").ReadExactly(10);

    [Coroutine]
    private static async Coro ReadUntil() => await FedReader.Make("two").ReadUntil("!"u8.ToArray());

    [Coroutine]
    private async Coro Nested() => await Outer();

    [Coroutine]
    private async Coro Outer() => await Event();

    [Coroutine]
    private async Coro Recursion(int depth)
    {
        if (depth > 0) await Recursion(depth - 1);
        else await Event();
    }

    [Coroutine]
    private static async Coro Delegate(Func<Coro> coroutine) => await coroutine();

    /// <summary>A coroutine in the hands of an ordinary function.</summary>
    private Coro Unaware() => Delegate(Nested);
}
