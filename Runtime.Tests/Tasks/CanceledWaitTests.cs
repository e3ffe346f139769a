using System.Runtime.ExceptionServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>A cancelled wait throws nothing where nobody catches, and leaves nothing behind.</summary>
[Collection(MeasuredAlone.Name)]
public partial class CanceledWaitTests
{
    private const int Batch = 1000;

    private readonly CoroEvent _never = new();
    private readonly CoroLock _held = new();
    private readonly CoroQueue<int> _empty = new();
    private readonly CoroSemaphore _none = new(0);
    private CoroTask _long = null!;

    [Theory]
    [InlineData("sleep", 1_000_000)]
    [InlineData("event", 100_000)]
    [InlineData("lock", 1_000_000)]
    [InlineData("queue", 100_000)]
    [InlineData("semaphore", 100_000)]
    [InlineData("gather", 100_000)]
    [InlineData("wait for", 1_000_000)]
    [InlineData("shield", 100_000)]
    [InlineData("nested", 100_000)]
    public void Canceled_waits_leave_no_trace_and_throw_nothing(string kind, int count)
    {
        using var loop = new EventLoop(new EventLoopOptions { TimeProvider = new VirtualClock() });
        var (leaked, thrown) = loop.RunUntilComplete(Measure(kind, count));
        Assert.Equal(0, thrown);
        Assert.InRange(leaked, long.MinValue, 100_000);
    }

    [Fact]
    public void Where_there_is_a_handler_one_throw_enters_at_the_innermost() => Trace.Run(static async Coro () =>
    {
        var thrown = await CountThrows(static async () =>
        {
            var task = Coro.CreateTask(Outer());
            await Coro.Yield();
            task.Cancel();
            for (var i = 0; i < 3; i++) await Coro.Yield();
            Assert.True(task.IsCanceled);
        });

        // The throw at the innermost handler, and the one with which that handler goes on.
        Assert.InRange(thrown, 1, 2);
    });

    [Coroutine]
    private static async Coro Outer() => await Middle();

    [Coroutine]
    private static async Coro Middle()
    {
        try
        {
            await Inner();
        }
        finally
        {
            EventLoop.Current.CallSoon(static () => { });
        }
    }

    [Coroutine]
    private static async Coro Inner() => await Coro.Sleep(100);

    [Coroutine]
    private static async Coro<int> CountThrows(Func<Coro> body)
    {
        var thread = Environment.CurrentManagedThreadId;
        var count = 0;
        void OnThrow(object? sender, FirstChanceExceptionEventArgs arguments)
        {
            if (Environment.CurrentManagedThreadId == thread) count++;
        }

        AppDomain.CurrentDomain.FirstChanceException += OnThrow;
        try
        {
            await body();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= OnThrow;
        }

        return count;
    }

    private async Coro<(long Leaked, int Thrown)> Measure(string kind, int count)
    {
        _long = Coro.CreateTask(Coro.Sleep(1_000_000));
        await _held.Acquire();
        await Rounds(kind, 20);
        var before = GC.GetTotalMemory(true);
        var thrown = await CountThrows(() => Rounds(kind, count / Batch));
        var leaked = GC.GetTotalMemory(true) - before;
        _held.Release();
        _long.Cancel();
        await Coro.Yield();
        return (leaked, thrown);
    }

    [Coroutine]
    private async Coro Rounds(string kind, int count)
    {
        var tasks = new CoroTask[Batch];
        for (var round = 0; round < count; round++)
        {
            for (var i = 0; i < tasks.Length; i++) tasks[i] = Coro.CreateTask(Wait(kind));
            await Coro.Yield();
            await Coro.Yield();
            foreach (var task in tasks) task.Cancel();
            for (var i = 0; i < 5; i++) await Coro.Yield();
            foreach (var task in tasks) Assert.True(task.IsCanceled);
        }

        Array.Clear(tasks);
    }

    private Coro Wait(string kind) => kind switch
    {
        "sleep" => Coro.Sleep(1000),
        "event" => WaitForEvent(),
        "lock" => WaitForLock(),
        "queue" => WaitForItem(),
        "semaphore" => WaitForPermit(),
        "gather" => WaitForAll(),
        "wait for" => WaitForLimit(),
        "shield" => WaitForShield(),
        _ => WaitNested(),
    };

    [Coroutine]
    private async Coro WaitForEvent() => await _never.Wait();

    [Coroutine]
    private async Coro WaitForLock()
    {
        using (await _held.Acquire())
        {
        }
    }

    [Coroutine]
    private async Coro WaitForItem() => await _empty.Get();

    [Coroutine]
    private async Coro WaitForPermit() => await _none.Acquire();

    [Coroutine]
    private static async Coro WaitForAll() => await Coro.Gather(Coro.Sleep(1000), Coro.Sleep(1000, 1));

    [Coroutine]
    private static async Coro WaitForLimit() => await Coro.WaitFor(Coro.Sleep(1000), 500);

    [Coroutine]
    private async Coro WaitForShield() => await Coro.Shield(_long);

    [Coroutine]
    private async Coro WaitNested() => await Outermost();

    [Coroutine]
    private async Coro Outermost() => await WaitForEvent();
}
