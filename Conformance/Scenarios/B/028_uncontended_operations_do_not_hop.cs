namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 28: operations that need not wait do not hop.</summary>
internal static partial class Item028
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Main()
    {
        EventLoop.Current.CallSoon(() => Log("hop"));
        var (@lock, semaphore, @event) = (new CoroLock(), new CoroSemaphore(2), new CoroEvent());
        var queue = new CoroQueue<int>(2);
        using (await @lock.Acquire()) Log("lock");
        using (await semaphore.Acquire()) Log("semaphore");
        @event.Set();
        await @event.Wait();
        Log("event");
        await queue.Join();
        Log("join");
        await queue.Put(1);
        await queue.Put(2);
        Log("put");
        Log(await queue.Get());
        await CoroTaskGroup.Run(async _ => Log("group"));
        await Coro.Timeout(1, async _ => Log("timeout"));
        await Coro.Sleep(0);
        Log("end");
    }
}
