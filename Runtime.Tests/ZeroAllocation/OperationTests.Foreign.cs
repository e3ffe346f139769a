namespace CoroGen.Runtime.Tests.ZeroAllocation;

/// <content>Awaits of what ends outside of the loop.</content>
public partial class OperationTests
{
    // A Task ends once. So all of them are there before.
    private static readonly TaskCompletionSource<int>[] s_sources = new TaskCompletionSource<int>[10_000];

    private static int s_used;

    public OperationTests()
    {
        for (var i = 0; i < s_sources.Length; i++) s_sources[i] = new TaskCompletionSource<int>();
        s_used = 0;
    }

    [Coroutine]
    private static async Coro TaskOfThread(int times)
    {
        var asked = new CoroEvent();
        var asker = Coro.CreateTask(QueueWhenAsked(asked, new Ender()));
        for (var i = 0; i < times; i++)
        {
            var task = s_sources[s_used].Task;
            asked.Set();
            Allocations.Check(await task.ConfigureAwait(false) == 1);
        }

        asker.Cancel();
    }

    // A task that ends while it is just being awaited has .NET make an object for the continuation: so the thread is asked when the await has begun.
    [Coroutine]
    private static async Coro QueueWhenAsked(CoroEvent asked, IThreadPoolWorkItem item)
    {
        while (true)
        {
            await asked.Wait();
            asked.Clear();
            ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
        }
    }

    // .NET makes an object for each wait that is to end in the context where it began.
    [Coroutine]
    private static async Coro PendingTaskInContext(int times)
    {
        var ender = Coro.CreateTask(EndTasks());
        for (var i = 0; i < times; i++) Allocations.Check(await s_sources[s_used].Task == 1);
        ender.Cancel();
    }

    [Coroutine]
    private static async Coro EndTasks()
    {
        while (true)
        {
            await Coro.Yield();
            s_sources[s_used++].SetResult(1);
            await Coro.Yield();
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro PendingValueTask(int times)
    {
        var signal = new Signal();
        var ender = Coro.CreateTask(EndSignals(signal));
        for (var i = 0; i < times; i++) Allocations.Check(await signal.Next().ConfigureAwait(false) == 1);
        ender.Cancel();
    }

    [Coroutine]
    private static async Coro PendingValueTaskInContext(int times)
    {
        var signal = new Signal();
        var ender = Coro.CreateTask(EndSignals(signal));
        for (var i = 0; i < times; i++) Allocations.Check(await signal.Next() == 1);
        ender.Cancel();
    }

    [Coroutine]
    private static async Coro WrappedValueTask(int times)
    {
        var signal = new Signal();
        var ender = Coro.CreateTask(EndSignals(signal));
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.FromTask(signal.Next()) == 1);
        ender.Cancel();
    }

    [Coroutine]
    private static async Coro EndSignals(Signal signal)
    {
        while (true)
        {
            await Coro.Yield();
            signal.Set(1);
            await Coro.WaitFrames(4);
        }
    }

    [Coroutine]
    private static async Coro ValueTaskOfThread(int times)
    {
        var signal = new Signal();
        var asked = new CoroEvent();
        var asker = Coro.CreateTask(QueueWhenAsked(asked, signal));
        for (var i = 0; i < times; i++)
        {
            var next = signal.Next();
            asked.Set();
            Allocations.Check(await next.ConfigureAwait(false) == 1);
        }

        asker.Cancel();
    }

    [Coroutine]
    private static async Coro ToThread(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await Coro.ToThread(static () => 7) == 7);
    }

    [Coroutine]
    private static async Coro ToThreadWithoutResult(int times)
    {
        for (var i = 0; i < times; i++) await Coro.ToThread(static () => { });
    }

    [Coroutine]
    private static async Coro Executor(int times)
    {
        for (var i = 0; i < times; i++) Allocations.Check(await EventLoop.Current.RunInExecutor(static () => 7) == 7);
    }

    [Coroutine]
    private static async Coro ExecutorWithoutResult(int times)
    {
        for (var i = 0; i < times; i++) await EventLoop.Current.RunInExecutor(static () => { });
    }

    [Coroutine]
    private static async Coro ExecutorTask(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var task = EventLoop.Current.RunInExecutor(static () => 7);
            Allocations.Check(await task == 7);
        }
    }

    [Coroutine]
    private static async Coro ThreadSafeCallback(int times)
    {
        for (var i = 0; i < times; i++)
        {
            EventLoop.Current.CallSoonThreadSafe(static () => { });
            await Coro.Yield();
        }
    }

    [Coroutine]
    private static async Coro ForeignIterator(int times)
    {
        var numbers = new Numbers(times);
        var sum = 0;
        await foreach (var number in numbers) sum += number;
        Allocations.Check(sum == times);
    }

    private sealed class Ender : IThreadPoolWorkItem
    {
        public void Execute() => s_sources[Interlocked.Increment(ref s_used) - 1].SetResult(1);
    }

    private sealed class Numbers(int count) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        private int _given;

        public int Current => 1;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => new(_given++ < count);

        public ValueTask DisposeAsync() => default;
    }
}
