namespace CoroGen.Conformance.Scenarios;

/// <summary>Item 322: another thread that starts, awaits and cancels coroutines of the loop, and fails in the executor.</summary>
internal static partial class Item322
{
    public static void Run() => RunMain(Main());

    [Coroutine]
    static async Coro Slow(ManualResetEventSlim started)
    {
        started.Set();
        try
        {
            await new CoroEvent().Wait();
        }
        catch (CoroCanceledException)
        {
            Log("slow cancelled");
            throw;
        }
    }

    [Coroutine]
    static async Coro<string> Seen() => CoroTask.Current is null ? "no task" : "a task";

    static void Outside(EventLoop loop, List<string> answers)
    {
        answers.Add(Tried(() => loop.RunCoroutineThreadSafe(Seen()).GetAwaiter().GetResult()));
        answers.Add(Tried(() => loop.RunCoroutineThreadSafe(ErrorAfter(1, "x")).GetAwaiter().GetResult()));
        answers.Add(Tried(() => EventLoop.Current));
        throw new ScenarioException("thread");
    }

    static bool Cancelling(EventLoop loop)
    {
        using var source = new CancellationTokenSource();
        var started = new ManualResetEventSlim();
        var outer = loop.RunCoroutineThreadSafe(Slow(started), source.Token);
        started.Wait();
        source.Cancel();
        return !outer.IsCompletedSuccessfully;
    }

    static bool Wait(ManualResetEventSlim gate)
    {
        gate.Wait();
        return true;
    }

    [Coroutine]
    static async Coro Main()
    {
        var loop = EventLoop.Current;
        var answers = new List<string>();
        Log(await Attempt(Coro.ToThread(() => Outside(loop, answers))));
        foreach (var answer in answers) Log(answer);
        Log(Show(await Coro.Gather(Enumerable.Range(0, 5).Select(i => loop.RunInExecutor(() => i * i)))));
        var gate = new ManualResetEventSlim();
        var waiting = Coro.WaitFor(Coro.Shield(loop.RunInExecutor(() => Wait(gate))), 0);
        Log(await Attempt(waiting));
        gate.Set();
        var future = loop.CreateFuture<string>();
        new Thread(() => loop.CallSoonThreadSafe(() => future.SetResult("posted"))).Start();
        Log(await future);
        Log(await Coro.ToThread(() => Cancelling(loop)));
        await Coro.Sleep(0);
        await Coro.Sleep(1);
        Log($"{loop.AllTasks().Count} task");
    }
}
