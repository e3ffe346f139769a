namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 56: a task cancelled while its resume is queued feels the cancel at that step and gets no result.</summary>
internal static partial class Item056
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Yielding()
    {
        try
        {
            await Coro.Sleep(0);
            Log("never");
        }
        catch (CoroCanceledException)
        {
            Log("yielding cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Waiting(CoroFuture<int> future)
    {
        try
        {
            Log($"never: {await future}");
        }
        catch (CoroCanceledException)
        {
            Log("waiting cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro Main()
    {
        var future = EventLoop.Current.CreateFuture<int>();
        var (a, b) = (Coro.CreateTask(Yielding()), Coro.CreateTask(Waiting(future)));
        await Coro.Sleep(0);
        a.Cancel();
        future.SetResult(5);
        b.Cancel();
        Log($"{await Attempt(a)}, {await Attempt(b)}, {Outcome(future)}");
    }
}
