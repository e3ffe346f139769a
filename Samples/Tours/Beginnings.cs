namespace CoroGen.Samples.Tours;

/// <summary>Coroutines, tasks, futures, iterators.</summary>
internal sealed partial class Beginnings(Guide guide)
{
    [Coroutine]
    public async Coro Visit()
    {
        guide.Enter("beginnings");
        await Coro.Sleep(1);
        guide.Say("Coro.Sleep(1)");
        guide.Say($"Coro.Sleep(1, \"tea\") gives {await Coro.Sleep(1, "tea")}");
        await Coro.Yield();
        guide.Say("Coro.Yield() lets the others run once");
        var task = Coro.CreateTask(Double(21), "double");
        guide.Say($"Coro.CreateTask: {task}");
        guide.Say($"await task gives {await task}, again {await task}");
        guide.Say($"Coro.FromResult gives {await Coro.FromResult(7)}; Coro.Completed gives nothing");
        await Coro.Completed;
        var future = EventLoop.Current.CreateFuture<int>();
        EventLoop.Current.CallLater(2, () => future.SetResult(5));
        guide.Say($"loop.CreateFuture, set by loop.CallLater: {await future}");
        EventLoop.Current.CallSoon(() => guide.Say("loop.CallSoon"));
        await Coro.Yield();
        guide.Say($"Coro.EnsureFuture of a task is the task: {ReferenceEquals(Coro.EnsureFuture(task), task)}");
        await foreach (var n in Count(2)) guide.Say($"await foreach over a coroutine that yields: {n}");
    }

    [Coroutine]
    private static async Coro<int> Double(int n)
    {
        await Coro.Sleep(0.5);
        return 2 * n;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Count(int n)
    {
        for (var i = 1; i <= n; i++)
        {
            await Coro.Sleep(0.1);
            yield return i;
        }
    }
}
