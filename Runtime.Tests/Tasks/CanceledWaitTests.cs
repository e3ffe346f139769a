using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CoroGen.Runtime.Tests.Tasks;

/// <summary>A cancelled wait throws nothing where nobody catches, and leaves nothing behind.</summary>
[Collection(MeasuredAlone.Name)]
public partial class CanceledWaitTests
{
    private const int Batch = 1000;

    // More than any pool takes: warmed up with as many at a time, no pool grows while the waits are measured.
    private const int FullPool = 5000;

    // Bytes: two for each wait of the dearer kinds, where the smallest object has 24.
    private const int MaxLeft = 100_000;

    private static readonly HashSet<string> s_cheap = ["sleep", "lock", "wait for", "get", "put", "event", "semaphore", "future", "gather"];

    public static TheoryData<string> Kinds => [.. Waits.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Canceled_waits_leave_no_trace_and_throw_nothing(string kind)
    {
        using var loop = MakeLoop();
        var rounds = s_cheap.Contains(kind) ? 1000 : 50;
        var (leaked, thrown) = loop.RunUntilComplete(Measure(kind, rounds));
        Assert.Equal(0, thrown);
        Assert.InRange(leaked, long.MinValue, MaxLeft);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Canceled_waits_leave_no_reference_in_a_pool(string kind)
    {
        var (loop, waits) = RunAndForget(kind);
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(loop.IsAlive, "The loop is still referred to.");
        Assert.False(waits.IsAlive, "What was waited for is still referred to.");
    }

    [Fact]
    public void Enumerations_of_ends_that_are_left_early_leave_no_trace()
    {
        using var loop = MakeLoop();
        Assert.InRange(loop.RunUntilComplete(MeasureEnumerations()), long.MinValue, MaxLeft);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Loop, WeakReference Waits) RunAndForget(string kind)
    {
        using var loop = MakeLoop();
        var waits = loop.RunUntilComplete(CancelOnce(kind));
        return (new WeakReference(loop), waits);
    }

    private static EventLoop MakeLoop() =>
        new(new EventLoopOptions { TimeProvider = new VirtualClock() }) { ExceptionHandler = static (_, _) => { } };

    [Coroutine]
    private static async Coro<WeakReference> CancelOnce(string kind)
    {
        var waits = await Waits.Make();
        await Rounds(waits, kind, 1, 10);
        return new WeakReference(waits);
    }

    [Coroutine]
    private static async Coro<long> MeasureEnumerations()
    {
        var ended = Coro.CreateTask(Coro.Sleep(0));
        var goesOn = Coro.CreateTask(Coro.Sleep(1_000_000));
        await EnumerateInPart(ended, goesOn, 100);
        var before = GC.GetTotalMemory(true);
        await EnumerateInPart(ended, goesOn, 20_000);
        return GC.GetTotalMemory(true) - before;
    }

    [Coroutine]
    private static async Coro EnumerateInPart(CoroTask ended, CoroTask goesOn, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await foreach (var task in Coro.AsCompleted([ended, goesOn], 1000))
            {
                Assert.Same(ended, task);
                break;
            }
        }
    }

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

    [Coroutine]
    private static async Coro<(long Leaked, int Thrown)> Measure(string kind, int rounds)
    {
        var waits = await Waits.Make();
        await Rounds(waits, kind, 3, FullPool);
        await Rounds(waits, kind, 10, Batch);
        var before = GC.GetTotalMemory(true);
        var thrown = await CountThrows(() => Rounds(waits, kind, rounds, Batch));

        // What the pool's threads still hold at the moment is no trace: they let go of it by and by.
        var leaked = GC.GetTotalMemory(true) - before;
        for (var i = 0; i < 200 && leaked > MaxLeft; i++)
        {
#pragma warning disable CORO0014 // The pool gets on while the loop stands still.
            Thread.Sleep(10);
#pragma warning restore CORO0014
            await Coro.Yield();
            leaked = GC.GetTotalMemory(true) - before;
        }

        return (leaked, thrown);
    }

    [Coroutine]
    private static async Coro Rounds(Waits waits, string kind, int rounds, int count)
    {
        var tasks = new CoroTask[count];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < tasks.Length; i++) tasks[i] = Coro.CreateTask(waits.Begin(kind));
            for (var i = 0; i < 3; i++) await Coro.Yield();
            foreach (var task in tasks) Assert.False(task.IsCompleted, kind);
            foreach (var task in tasks) task.Cancel();
            for (var i = 0; i < 10; i++) await Coro.Yield();
            foreach (var task in tasks) Assert.True(task.IsCanceled, kind);
        }

        Array.Clear(tasks);

        // The end of a Task is told by the pool's threads.
        SpinWait.SpinUntil(static () => ThreadPool.PendingWorkItemCount == 0, TimeSpan.FromSeconds(10));
#pragma warning disable CORO0014 // The pool gets on while the loop stands still.
        Thread.Sleep(1);
#pragma warning restore CORO0014
        for (var i = 0; i < 3; i++) await Coro.Yield();
    }
}
